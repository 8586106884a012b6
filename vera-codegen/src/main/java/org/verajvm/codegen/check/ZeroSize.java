package org.verajvm.codegen.check;

import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;

/** Which types have values without a representation (spec 2.2.2). */
final class ZeroSize {
  private ZeroSize() {}

  /** Whether a value of the type occupies nothing. */
  static boolean is(Type type) {
    return switch (type) {
      case Primitive primitive -> primitive == Primitive.UNIT;
      case Type.Future future -> is(future.payload());
      case Type.Refined refined -> is(refined.base());
      case Type.Inferred inferred -> inferred.variable().solution().map(ZeroSize::is).orElse(false);
      case Type.Data _,
          Type.Array _,
          Type.Map _,
          Type.Set _,
          Type.Decimal _,
          Type.Function _,
          Type.Variable _ ->
          false;
    };
  }

  /** Whether a container's entries would occupy nothing. */
  static boolean holds(Type container) {
    return switch (container) {
      case Type.Array array -> is(array.element());
      case Type.Set set -> is(set.element());
      case Type.Map map -> is(map.key()) || is(map.value());
      case Primitive _,
          Type.Future _,
          Type.Refined _,
          Type.Inferred _,
          Type.Data _,
          Type.Decimal _,
          Type.Function _,
          Type.Variable _ ->
          false;
    };
  }
}
