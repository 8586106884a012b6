package org.verajvm.codegen.check;

import java.util.List;
import java.util.stream.Collectors;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Type;

/** Types as people read them in diagnostics, and as slot namespaces spell them. */
final class TypeText {
  private TypeText() {}

  /** A refined type is shown by the name of the alias that introduced it. */
  static String of(Type type) {
    return switch (type) {
      case Type.Refined refined ->
          refined.refinement().display().equals(refined.refinement().text())
              ? "{ @" + of(refined.base()) + " | " + refined.refinement().text() + " }"
              : refined.refinement().display();
      default -> render(type, false);
    };
  }

  /**
   * A type argument in a slot namespace: aliases are resolved, and refinements of one base are one
   * namespace (spec 3.8).
   */
  static String slotArgument(Type type) {
    return render(type, true);
  }

  static String row(EffectRow row) {
    String variables =
        row.variables().stream()
            .map(v -> v.indexOf('#') < 0 ? v : v.substring(0, v.indexOf('#')))
            .collect(Collectors.joining(", "));
    String effects = row.effects().stream().map(TypeText::effect).collect(Collectors.joining(", "));
    String both = effects + (effects.isEmpty() || variables.isEmpty() ? "" : ", ") + variables;
    return both.isEmpty() ? "pure" : "<" + both + ">";
  }

  static String effect(EffectInstance effect) {
    return effect.id().name() + list(effect.arguments(), false);
  }

  private static String part(Type type, boolean slot) {
    return slot ? slotArgument(type) : of(type);
  }

  private static String list(List<Type> types, boolean slot) {
    return types.isEmpty()
        ? ""
        : types.stream().map(t -> part(t, slot)).collect(Collectors.joining(", ", "<", ">"));
  }

  private static String render(Type type, boolean slot) {
    return switch (type) {
      case Type.Primitive primitive -> primitive.toString();
      case Type.Decimal _ -> "Decimal";
      case Type.Variable variable -> variable.variable().name();
      case Type.Inferred inferred ->
          inferred.variable().solution().map(s -> part(s, slot)).orElse("?");
      case Type.Data data -> data.id().name() + list(data.arguments(), slot);
      case Type.Array array -> "Array<" + part(array.element(), slot) + ">";
      case Type.Map map -> "Map<" + part(map.key(), slot) + ", " + part(map.value(), slot) + ">";
      case Type.Set set -> "Set<" + part(set.element(), slot) + ">";
      case Type.Future future -> "Future<" + part(future.payload(), slot) + ">";
      case Type.Function function ->
          "fn("
              + function.parameters().stream()
                  .map(p -> part(p, slot))
                  .collect(Collectors.joining(", "))
              + " -> "
              + part(function.result(), slot)
              + ") effects("
              + row(function.effects())
              + ")";
      case Type.Refined refined -> "{@" + part(refined.base(), slot) + " | ...}";
    };
  }
}
