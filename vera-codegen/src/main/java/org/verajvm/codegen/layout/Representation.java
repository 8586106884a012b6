package org.verajvm.codegen.layout;

import org.verajvm.codegen.types.Type;

/** How a value of a type is held: which WebAssembly value it is, or none. */
public enum Representation {
  /** No value at all: Unit and Never. */
  NONE,
  I32,
  I64,
  F64,
  /** An i32 that is the address of an object. */
  REFERENCE;

  /** The representation of a concrete type. */
  public static Representation of(Type type) {
    return switch (type) {
      case Type.Primitive primitive -> of(primitive);
      case Type.Data _, Type.Array _, Type.Map _, Type.Set _, Type.Decimal _, Type.Function _ ->
          REFERENCE;
      case Type.Future future -> of(future.payload());
      case Type.Refined refined -> of(refined.base());
      case Type.Variable _, Type.Inferred _ ->
          throw new IllegalStateException("internal error: no concrete type: " + type);
    };
  }

  private static Representation of(Type.Primitive primitive) {
    return switch (primitive) {
      case INT, NAT -> I64;
      case BOOL, BYTE -> I32;
      case FLOAT64 -> F64;
      case STRING -> REFERENCE;
      case UNIT, NEVER -> NONE;
    };
  }
}
