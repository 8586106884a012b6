package org.verajvm.codegen.core.lower;

import java.util.stream.Stream;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.TypedFunction;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Type;

/**
 * Finds functions whose signature names a type that does not exist. The checker warns of it;
 * nothing could be passed to them, and they have no translation (spec 11.4.1). Inside a function
 * such a type is one without values.
 */
final class UnknownTypes {
  private UnknownTypes() {}

  static boolean areInSignature(TypedFunction function) {
    return Stream.concat(
                Stream.of(function.result()), function.parameters().stream().map(Binder::type))
            .anyMatch(UnknownTypes::isUnknown)
        || areIn(function.effects());
  }

  private static boolean areIn(EffectRow row) {
    return row.effects().stream()
        .flatMap(effect -> effect.arguments().stream())
        .anyMatch(UnknownTypes::isUnknown);
  }

  private static boolean isUnknown(Type type) {
    return switch (type) {
      case Type.Primitive _, Type.Decimal _, Type.Variable _, Type.Inferred _ -> false;
      case Type.Data data ->
          data.id().isUnknown() || data.arguments().stream().anyMatch(UnknownTypes::isUnknown);
      case Type.Array array -> isUnknown(array.element());
      case Type.Map map -> isUnknown(map.key()) || isUnknown(map.value());
      case Type.Set set -> isUnknown(set.element());
      case Type.Future future -> isUnknown(future.payload());
      case Type.Function function ->
          isUnknown(function.result())
              || areIn(function.effects())
              || function.parameters().stream().anyMatch(UnknownTypes::isUnknown);
      case Type.Refined refined -> isUnknown(refined.base());
    };
  }
}
