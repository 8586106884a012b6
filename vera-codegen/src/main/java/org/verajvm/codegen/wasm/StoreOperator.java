package org.verajvm.codegen.wasm;

/** The instructions that write memory. */
public enum StoreOperator {
  I32_STORE(0x36, "i32.store", ValueType.I32, 2),
  I64_STORE(0x37, "i64.store", ValueType.I64, 3),
  F64_STORE(0x39, "f64.store", ValueType.F64, 3),
  I32_STORE8(0x3A, "i32.store8", ValueType.I32, 0),
  I32_STORE16(0x3B, "i32.store16", ValueType.I32, 1),
  I64_STORE8(0x3C, "i64.store8", ValueType.I64, 0),
  I64_STORE16(0x3D, "i64.store16", ValueType.I64, 1),
  I64_STORE32(0x3E, "i64.store32", ValueType.I64, 2);

  private final int code;
  private final String text;
  private final ValueType operand;
  private final int alignment;

  StoreOperator(int code, String text, ValueType operand, int alignment) {
    this.code = code;
    this.text = text;
    this.operand = operand;
    this.alignment = alignment;
  }

  int code() {
    return code;
  }

  String text() {
    return text;
  }

  /** The type of the value written. */
  public ValueType operand() {
    return operand;
  }

  /** Binary logarithm of the natural alignment in bytes. */
  int alignment() {
    return alignment;
  }
}
