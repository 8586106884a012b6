package org.verajvm.codegen.closed;

import java.util.Optional;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.TrapKind;

/** Which intrinsics can trap, and what people are told when one does. */
enum IntrinsicTraps {
  INT_OVERFLOW(TrapKind.OVERFLOW, "Integer overflow: the result does not fit in Int"),
  NAT_OVERFLOW(TrapKind.OVERFLOW, "Integer overflow: the result does not fit in Nat"),
  NAT_UNDERFLOW(
      TrapKind.UNDERFLOW, "Nat underflow: the result is below zero, which Nat cannot hold"),
  DIVISION(TrapKind.DIVIDE_BY_ZERO, "Integer division by zero"),
  DIVISION_OVERFLOW(TrapKind.OVERFLOW, "Integer overflow: the quotient does not fit in Int"),
  NEGATIVE_NAT(TrapKind.NEGATIVE_NAT, "Narrowing: a negative Int where a Nat is needed"),
  LARGE_NAT(TrapKind.LARGE_NAT, "Widening: a Nat above the largest Int where an Int is needed"),
  FLOAT_RANGE(
      TrapKind.CONVERSION, "Invalid conversion: the Float64 is not a number that Int can hold"),
  INDEX(TrapKind.OUT_OF_BOUNDS, "Index out of bounds: the index is outside the array"),
  STRING_INDEX(TrapKind.OUT_OF_BOUNDS, "Index out of bounds: the index is outside the string");

  private final TrapKind kind;
  private final String message;

  IntrinsicTraps(TrapKind kind, String message) {
    this.kind = kind;
    this.message = message;
  }

  TrapKind kind() {
    return kind;
  }

  String message() {
    return message;
  }

  /** The trap of an intrinsic; {@link #DIVISION_OVERFLOW} stands at the site after a division's. */
  static Optional<IntrinsicTraps> of(Intrinsic intrinsic) {
    return switch (intrinsic) {
      case INT_ADD, INT_SUBTRACT, INT_MULTIPLY, INT_NEGATE -> Optional.of(INT_OVERFLOW);
      case NAT_ADD, NAT_MULTIPLY -> Optional.of(NAT_OVERFLOW);
      case NAT_SUBTRACT -> Optional.of(NAT_UNDERFLOW);
      case INT_DIVIDE, INT_REMAINDER, NAT_DIVIDE, NAT_REMAINDER -> Optional.of(DIVISION);
      case INT_TO_NAT_CHECKED -> Optional.of(NEGATIVE_NAT);
      case NAT_TO_INT_CHECKED -> Optional.of(LARGE_NAT);
      case FLOAT_TO_INT_CHECKED -> Optional.of(FLOAT_RANGE);
      case STRING_BYTE_CHECKED -> Optional.of(STRING_INDEX);
      case ARRAY_GET_CHECKED -> Optional.of(INDEX);
      default -> Optional.empty();
    };
  }
}
