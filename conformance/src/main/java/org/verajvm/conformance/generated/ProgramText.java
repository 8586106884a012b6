package org.verajvm.conformance.generated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.verajvm.parser.ParseResult;
import org.verajvm.parser.Parser;
import org.verajvm.parser.format.Formatter;
import org.verajvm.parser.source.SourceFile;

/** Programs as source files in canonical form. */
public final class ProgramText {
  private ProgramText() {}

  /** One or more programs as files by name: {@code main.vera} and the modules they import. */
  public static Map<String, String> files(List<Program> programs) {
    Map<String, String> files = new LinkedHashMap<>();
    StringBuilder imports = new StringBuilder();
    StringBuilder main = new StringBuilder();
    for (Program program : programs) {
      List<Declaration> used = used(program);
      used.stream().filter(each -> !each.imported()).forEach(each -> main.append(each.text()));
      List<Declaration> imported = used.stream().filter(Declaration::imported).toList();
      if (!imported.isEmpty()) {
        String module = program.library().orElseThrow().name();
        files.put(
            module + ".vera",
            canonical(
                imported.stream()
                    .map(Declaration::text)
                    .collect(Collectors.joining("", "module " + module + ";\n", ""))));
        imports.append(
            imported.stream()
                .map(each -> each.names().getFirst())
                .collect(Collectors.joining(", ", "import " + module + "(", ");\n")));
      }
    }
    files.put("main.vera", canonical(imports.append(main).toString()));
    return files;
  }

  /**
   * The text of a declaration.
   *
   * @param names what it declares, the name that can be imported first
   */
  private record Declaration(List<String> names, String text, boolean imported) {}

  /** What the entry needs, in order: a program shows nothing that has no part in what it does. */
  private static List<Declaration> used(Program program) {
    List<Declaration> all = new ArrayList<>();
    program.library().ifPresent(library -> declarations(library, true, all));
    declarations(program.main(), false, all);
    Set<Declaration> used = new LinkedHashSet<>(List.of(all.getLast()));
    boolean more = true;
    while (more) {
      String text = used.stream().map(Declaration::text).collect(Collectors.joining("\n"));
      more =
          used.addAll(
              all.stream().filter(each -> each.names().stream().anyMatch(text::contains)).toList());
    }
    return all.stream().filter(used::contains).toList();
  }

  /** The formatter's text; a text it cannot read stays, so that the compiler can complain. */
  private static String canonical(String text) {
    ParseResult parsed = Parser.parse(new SourceFile("generated.vera", text));
    return parsed.diagnostics().isEmpty() ? Formatter.format(parsed) : text;
  }

  private static void declarations(Program.Module module, boolean imported, List<Declaration> all) {
    String visibility = imported ? "public " : "private ";
    for (Shape.Function alias : module.aliases()) {
      all.add(new Declaration(List.of(alias.alias()), alias(alias), imported));
    }
    for (DataDeclaration data : module.data()) {
      List<String> names = new ArrayList<>(List.of(data.name()));
      data.variants().forEach(variant -> names.add(variant.name()));
      all.add(new Declaration(List.copyOf(names), visibility + data(data), imported));
    }
    for (EffectDeclaration effect : module.effects()) {
      all.add(new Declaration(List.of(effect.name()), effect(effect), imported));
    }
    for (FunctionDeclaration function : module.functions()) {
      String access = function.isExported() ? "public " : visibility;
      all.add(
          new Declaration(
              List.of(function.signature().name()), access + function(function), imported));
    }
  }

  private static String alias(Shape.Function alias) {
    return "type %s = fn(%s -> %s) effects(pure);\n"
        .formatted(alias.alias(), joined(alias.parameters()), alias.result());
  }

  private static String joined(List<Shape> shapes) {
    return shapes.stream().map(Shape::toString).collect(Collectors.joining(", "));
  }

  private static String data(DataDeclaration data) {
    String parameters =
        data.parameters().isEmpty() ? "" : "<" + String.join(", ", data.parameters()) + ">";
    return data.variants().stream()
        .map(variant ->
            variant.fields().isEmpty()
                ? variant.name()
                : variant.name() + "(" + joined(variant.fields()) + ")")
        .collect(Collectors.joining(",\n", "data " + data.name() + parameters + " {\n", "\n}\n"));
  }

  private static String effect(EffectDeclaration effect) {
    return effect.members().stream()
        .map(member ->
            "op %s(%s -> %s);\n"
                .formatted(
                    member.name(),
                    member.parameters().isEmpty() ? "Unit" : joined(member.parameters()),
                    member.result()))
        .collect(Collectors.joining("", "effect " + effect.name() + " {\n", "}\n"));
  }

  private static String function(FunctionDeclaration function) {
    FunctionDeclaration.Signature signature = function.signature();
    Slots slots = Slots.NONE.with(signature.parameters());
    String variables =
        signature.variables().isEmpty()
            ? ""
            : signature.variables().stream()
                .map(ProgramText::variable)
                .collect(Collectors.joining(", ", "forall<", "> "));
    return "%sfn %s(%s -> @%s)\nrequires(%s)\nensures(%s)\n%seffects%s\n%s\n%s"
        .formatted(
            variables,
            signature.name(),
            TreeText.parameters(signature.parameters()),
            signature.result(),
            function.requirement().map(tree -> TreeText.of(tree, slots)).orElse("true"),
            function.guarantee().map(tree -> TreeText.of(tree, slots)).orElse("true"),
            function
                .measure()
                .map(binding -> "decreases(" + slots.reference(binding) + ")\n")
                .orElse(""),
            signature.row(),
            TreeText.block(function.body(), slots),
            helpers(function));
  }

  private static String variable(FunctionDeclaration.TypeVariable variable) {
    return variable
        .ability()
        .map(ability -> "%s where %s<%s>".formatted(variable.name(), ability, variable.name()))
        .orElse(variable.name());
  }

  private static String helpers(FunctionDeclaration function) {
    return function.helpers().isEmpty()
        ? ""
        : function.helpers().stream()
            .map(ProgramText::function)
            .collect(Collectors.joining("", "where {\n", "}\n"));
  }
}
