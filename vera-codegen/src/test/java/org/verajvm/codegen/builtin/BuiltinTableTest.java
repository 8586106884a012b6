package org.verajvm.codegen.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.verajvm.codegen.builtin.Builtin.Lowering;
import org.verajvm.parser.ParseResult;
import org.verajvm.parser.Parser;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Parameter;
import org.verajvm.parser.syntax.TypeExpression;

class BuiltinTableTest {

  @TestFactory
  Stream<DynamicTest> everySignatureParses() {
    return BuiltinTable.rows().stream()
        .map(row -> DynamicTest.dynamicTest(title(row), () -> function(row)));
  }

  @TestFactory
  Stream<DynamicTest> everyResourceDefinesWhatTheTableSaysAndNothingElse() {
    return libraryRows().entrySet().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey(),
                () -> assertEquals(entry.getValue(), functions(entry.getKey()).keySet())));
  }

  @TestFactory
  Stream<DynamicTest> everyLibraryFunctionHasTheSignatureOfItsRow() {
    return BuiltinTable.rows().stream()
        .filter(row -> row.lowering() instanceof Lowering.Library)
        .map(row -> DynamicTest.dynamicTest(title(row), () -> assertSameSignature(row)));
  }

  @Test
  void thePreludeDeclaresDataTypesAndNothingElse() {
    assertTrue(
        parse(LibrarySource.PRELUDE, LibrarySource.text(LibrarySource.PRELUDE)).stream()
            .allMatch(Declaration.Data.class::isInstance));
  }

  @Test
  void everyRowNamesAChapterOfTheSpecificationAndOneSentence() {
    for (Builtin row : BuiltinTable.rows()) {
      assertTrue(row.specSection().matches("(4|7|9|11)(\\.[0-9]+){1,2}"), title(row));
      assertTrue(row.document().endsWith("."), title(row));
      assertEquals(-1, row.document().indexOf('\n'), title(row));
    }
  }

  @Test
  void aHostImportHasOneTypeHoweverManyRowsUseIt() {
    List<String> names = BuiltinTable.hostImports().stream().map(HostImport::name).toList();
    assertEquals(names.stream().distinct().sorted().toList(), names);
  }

  private static Map<String, Set<String>> libraryRows() {
    return BuiltinTable.rows().stream()
        .map(Builtin::lowering)
        .filter(Lowering.Library.class::isInstance)
        .map(Lowering.Library.class::cast)
        .collect(
            Collectors.groupingBy(
                Lowering.Library::resource,
                TreeMap::new,
                Collectors.mapping(Lowering.Library::function, Collectors.toSet())));
  }

  private static void assertSameSignature(Builtin row) {
    Lowering.Library library = (Lowering.Library) row.lowering();
    Map<String, Declaration.TypeAlias> aliases = new HashMap<>();
    for (Declaration declaration : resource(library.resource())) {
      if (declaration instanceof Declaration.TypeAlias alias) {
        aliases.put(alias.name().text(), alias);
      }
    }
    Declaration.Function source =
        Optional.ofNullable(functions(library.resource()).get(library.function())).orElseThrow();
    assertEquals(text(function(row), Map.of()), text(source, aliases));
  }

  /** Type parameters, parameters, result and effects; aliases of function types replaced. */
  private static String text(
      Declaration.Function function, Map<String, Declaration.TypeAlias> aliases) {
    TypeText types = new TypeText(aliases, Map.of());
    return function.typeParameters().variables().stream()
            .map(name -> name.text())
            .collect(Collectors.joining(","))
        + function.parameters().stream()
            .map(Parameter::type)
            .map(types::of)
            .collect(Collectors.joining(",", "(", ""))
        + " -> "
        + types.of(function.result().type())
        + ")";
  }

  private static Declaration.Function function(Builtin row) {
    return (Declaration.Function) parse(row.name(), row.declaration()).getFirst();
  }

  private static Map<String, Declaration.Function> functions(String resource) {
    return resource(resource).stream()
        .filter(Declaration.Function.class::isInstance)
        .map(Declaration.Function.class::cast)
        .collect(Collectors.toMap(function -> function.name().text(), function -> function));
  }

  private static List<Declaration> resource(String resource) {
    return parse(resource, LibrarySource.text(resource));
  }

  private static List<Declaration> parse(String path, String text) {
    ParseResult result = Parser.parse(new SourceFile(path, text));
    assertEquals(List.of(), result.diagnostics());
    return result.program().declarations();
  }

  private static String title(Builtin row) {
    return row.owner().map(owner -> owner + ".").orElse("") + row.name();
  }

  /** Types as text, with the aliases of a resource replaced by what they stand for. */
  private record TypeText(
      Map<String, Declaration.TypeAlias> aliases, Map<String, String> variables) {

    String of(TypeExpression type) {
      return switch (type) {
        case TypeExpression.Named named -> named(named);
        case TypeExpression.Function function ->
            "fn("
                + function.parameters().stream().map(this::of).collect(Collectors.joining(","))
                + " -> "
                + of(function.result())
                + ")";
        case TypeExpression.Refinement refinement -> "{" + of(refinement.base()) + "}";
      };
    }

    private String named(TypeExpression.Named named) {
      List<String> arguments = named.arguments().stream().map(this::of).toList();
      String name = named.name().text();
      if (!aliases.containsKey(name)) {
        return variables.getOrDefault(name, name)
            + (arguments.isEmpty() ? "" : "<" + String.join(",", arguments) + ">");
      }
      Declaration.TypeAlias alias = aliases.get(name);
      Map<String, String> bound = new HashMap<>();
      for (int i = 0; i < arguments.size(); i++) {
        bound.put(alias.typeParameters().variables().get(i).text(), arguments.get(i));
      }
      return new TypeText(aliases, bound).of(alias.target());
    }
  }
}
