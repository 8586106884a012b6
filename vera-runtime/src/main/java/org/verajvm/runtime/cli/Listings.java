package org.verajvm.runtime.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.builtin.BuiltinEffect;
import org.verajvm.codegen.builtin.BuiltinTable;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.runtime.json.Json;

/** What the language defines, as lists for people and tools. */
final class Listings {
  private Listings() {}

  /**
   * A list.
   *
   * @param schema names the shape of the JSON form
   * @param items its JSON form
   * @param rows its text form, in columns
   */
  record Listing(String schema, List<Json> items, List<List<String>> rows) {}

  static Listing builtins() {
    List<Builtin> functions =
        BuiltinTable.functions().stream()
            .filter(row -> row.scope() != Builtin.Scope.LIBRARY)
            .toList();
    return new Listing(
        "vera-builtins/1",
        functions.stream().map(Listings::builtin).toList(),
        functions.stream().map(row -> List.of(row.name(), "core", "function")).toList());
  }

  private static Json builtin(Builtin row) {
    return Json.object()
        .with("name", row.name())
        .with("module", "core")
        .with("kind", "function")
        .with("signature", row.signature())
        .with("description", row.document())
        .with("spec_section", row.specSection())
        .build();
  }

  static Listing effects() {
    List<Json> items =
        Stream.concat(
                BuiltinTable.effects().stream()
                    .map(effect ->
                        entry(effect.name(), "effect", effect.typeParameters(), names(effect))),
                BuiltinTable.abilities().stream()
                    .map(ability ->
                        entry(
                            ability.name(),
                            "ability",
                            List.of("T"),
                            List.of(ability.operation().name()))))
            .toList();
    List<List<String>> rows =
        Stream.concat(
                BuiltinTable.effects().stream()
                    .map(effect ->
                        List.of(effect.name(), "effect", String.join(", ", names(effect)))),
                BuiltinTable.abilities().stream()
                    .map(ability -> List.of(ability.name(), "ability", ability.operation().name())))
            .toList();
    return new Listing("vera-effects/1", items, rows);
  }

  private static List<String> names(BuiltinEffect effect) {
    return effect.operations().stream().map(Builtin::name).sorted().toList();
  }

  private static Json entry(
      String name, String kind, List<String> parameters, List<String> operations) {
    return Json.object()
        .with("name", name)
        .with("kind", kind)
        .with("type_params", Json.of(parameters.stream().map(Json::of).toList()))
        .with("ops", Json.of(operations.stream().map(Json::of).toList()))
        .build();
  }

  static Listing errors() {
    List<DiagnosticCode> codes = Arrays.asList(DiagnosticCode.values());
    return new Listing(
        "vera-errors/1",
        codes.stream().map(Listings::error).toList(),
        codes.stream().map(code -> List.of(code.name(), phase(code), code.title())).toList());
  }

  private static Json error(DiagnosticCode code) {
    return Json.object()
        .with("code", code.name())
        .with("phase", phase(code))
        .with("title", code.title())
        .build();
  }

  private static String phase(DiagnosticCode code) {
    return code.phase().name().toLowerCase(Locale.ROOT);
  }
}
