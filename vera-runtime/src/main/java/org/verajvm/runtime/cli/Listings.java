package org.verajvm.runtime.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.builtin.BuiltinAbility;
import org.verajvm.codegen.builtin.BuiltinEffect;
import org.verajvm.codegen.builtin.BuiltinTable;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.runtime.json.Json;

/** What the language defines, as lists for people and tools. */
final class Listings {
  private final Releases releases = Releases.load();

  /**
   * A list.
   *
   * @param schema names the shape of the JSON form
   */
  record Listing(String schema, List<Entry> entries) {}

  /**
   * One line of a list.
   *
   * @param item its JSON form
   * @param row its text form, in columns; the first is its name
   */
  record Entry(Json item, List<String> row) {
    String name() {
      return row.getFirst();
    }
  }

  Listing builtins() {
    return new Listing(
        "vera-builtins/1",
        BuiltinTable.functions().stream()
            .filter(row -> row.scope() != Builtin.Scope.LIBRARY)
            .map(this::builtin)
            .toList());
  }

  private Entry builtin(Builtin row) {
    return new Entry(
        dated(row.name())
            .with("module", "core")
            .with("kind", "function")
            .with("signature", row.signature())
            .with("description", row.document())
            .with("spec_section", row.specSection())
            .build(),
        List.of(row.name(), "core", "function"));
  }

  /** The start of an item of that name. */
  private Json.Builder dated(String name) {
    return Json.object().with("name", name).with("since", since(name));
  }

  private Json since(String name) {
    return releases.first(name).map(Json::of).orElse(Json.Nothing.NULL);
  }

  Listing effects() {
    return new Listing(
        "vera-effects/1",
        Stream.concat(
                BuiltinTable.effects().stream().map(this::effect),
                BuiltinTable.abilities().stream().map(this::ability))
            .toList());
  }

  private Entry effect(BuiltinEffect effect) {
    List<String> operations = effect.operations().stream().map(Builtin::name).sorted().toList();
    return entry(effect.name(), "effect", effect.typeParameters(), operations);
  }

  private Entry ability(BuiltinAbility ability) {
    return entry(ability.name(), "ability", List.of("T"), List.of(ability.operation().name()));
  }

  private Entry entry(String name, String kind, List<String> parameters, List<String> operations) {
    return new Entry(
        dated(name)
            .with("kind", kind)
            .with("type_params", Json.of(parameters.stream().map(Json::of).toList()))
            .with("ops", Json.of(operations.stream().map(Json::of).toList()))
            .build(),
        List.of(name, kind, String.join(", ", operations)));
  }

  Listing errors() {
    return new Listing(
        "vera-errors/1", Arrays.stream(DiagnosticCode.values()).map(this::error).toList());
  }

  private Entry error(DiagnosticCode code) {
    String phase = code.phase().name().toLowerCase(Locale.ROOT);
    return new Entry(
        Json.object()
            .with("code", code.name())
            .with("phase", phase)
            .with("title", code.title())
            .with("since", since(code.name()))
            .build(),
        List.of(code.name(), phase, code.title()));
  }
}
