package org.verajvm.codegen.layout;

import org.verajvm.codegen.types.Type;

/** How array elements are stored. The order is that of the host ABI's element kinds. */
public enum ElementLayout {
  /** Int and Nat. */
  WORD(3),
  /** Bool and Byte; Unit too, so that an array of it has a length. */
  BYTE(0),
  FLOAT(3),
  REFERENCE(2);

  private final int shift;

  ElementLayout(int shift) {
    this.shift = shift;
  }

  /** Log2 of the element size in bytes. */
  public int shift() {
    return shift;
  }

  /** The element kind that crosses the host ABI. */
  public int code() {
    return ordinal();
  }

  public static ElementLayout of(Type element) {
    return switch (Representation.of(element)) {
      case I64 -> WORD;
      case F64 -> FLOAT;
      case REFERENCE -> REFERENCE;
      case I32, NONE -> BYTE;
    };
  }
}
