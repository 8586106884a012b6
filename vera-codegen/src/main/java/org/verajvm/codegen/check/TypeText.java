package org.verajvm.codegen.check;

import java.util.List;
import java.util.stream.Collectors;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Type;

/** Types as people read them in diagnostics, and as slot namespaces spell them. */
final class TypeText {
  private enum Style {
    PLAIN,
    SLOT,
    WITH_MODULES
  }

  private TypeText() {}

  /** A refined type is shown by the name of the alias that introduced it. */
  static String of(Type type) {
    return switch (type) {
      case Type.Refined refined ->
          refined.refinement().display().equals(refined.refinement().text())
              ? written(refined, Style.PLAIN)
              : refined.refinement().display();
      default -> render(type, Style.PLAIN);
    };
  }

  /**
   * A type in a message that names another one too. Where both read alike, the modules of their
   * declarations tell them apart.
   */
  static String of(Type type, Type beside) {
    return of(type).equals(of(beside)) ? render(type, Style.WITH_MODULES) : of(type);
  }

  /**
   * A type argument in a slot namespace: aliases are resolved, and refinements of one base are one
   * namespace (spec 3.8).
   */
  static String slotArgument(Type type) {
    return render(type, Style.SLOT);
  }

  static String row(EffectRow row) {
    return row(row, Style.PLAIN);
  }

  /** As {@link #of(Type, Type)}. */
  static String row(EffectRow row, EffectRow beside) {
    return row(row, row(row).equals(row(beside)) ? Style.WITH_MODULES : Style.PLAIN);
  }

  private static String row(EffectRow row, Style style) {
    String variables =
        row.variables().stream()
            .map(v -> v.indexOf('#') < 0 ? v : v.substring(0, v.indexOf('#')))
            .collect(Collectors.joining(", "));
    String effects =
        row.effects().stream().map(e -> effect(e, style)).collect(Collectors.joining(", "));
    String both = effects + (effects.isEmpty() || variables.isEmpty() ? "" : ", ") + variables;
    return both.isEmpty() ? "pure" : "<" + both + ">";
  }

  static String effect(EffectInstance effect) {
    return effect(effect, Style.PLAIN);
  }

  private static String effect(EffectInstance effect, Style style) {
    String name = style == Style.WITH_MODULES ? effect.id().toString() : effect.id().name();
    return name + list(effect.arguments(), style);
  }

  private static String part(Type type, Style style) {
    return style == Style.PLAIN ? of(type) : render(type, style);
  }

  private static String written(Type.Refined refined, Style style) {
    return "{ @" + part(refined.base(), style) + " | " + refined.refinement().text() + " }";
  }

  private static String list(List<Type> types, Style style) {
    return types.isEmpty()
        ? ""
        : types.stream().map(t -> part(t, style)).collect(Collectors.joining(", ", "<", ">"));
  }

  private static String render(Type type, Style style) {
    return switch (type) {
      case Type.Primitive primitive -> primitive.toString();
      case Type.Decimal _ -> "Decimal";
      case Type.Variable variable -> variable.variable().name();
      case Type.Inferred inferred ->
          inferred.variable().solution().map(s -> part(s, style)).orElse("?");
      case Type.Data data ->
          (style == Style.WITH_MODULES ? data.id().toString() : data.id().name())
              + list(data.arguments(), style);
      case Type.Array array -> "Array<" + part(array.element(), style) + ">";
      case Type.Map map -> "Map<" + part(map.key(), style) + ", " + part(map.value(), style) + ">";
      case Type.Set set -> "Set<" + part(set.element(), style) + ">";
      case Type.Future future -> "Future<" + part(future.payload(), style) + ">";
      case Type.Function function ->
          "fn("
              + function.parameters().stream()
                  .map(p -> part(p, style))
                  .collect(Collectors.joining(", "))
              + " -> "
              + part(function.result(), style)
              + ") effects("
              + row(function.effects(), style)
              + ")";
      case Type.Refined refined ->
          style == Style.SLOT
              ? "{@" + part(refined.base(), style) + " | ...}"
              : written(refined, style);
    };
  }
}
