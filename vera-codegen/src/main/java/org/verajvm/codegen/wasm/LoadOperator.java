package org.verajvm.codegen.wasm;

/** The instructions that read memory. */
public enum LoadOperator {
  I32_LOAD(0x28, "i32.load", ValueType.I32, 2),
  I64_LOAD(0x29, "i64.load", ValueType.I64, 3),
  F64_LOAD(0x2B, "f64.load", ValueType.F64, 3),
  I32_LOAD8_S(0x2C, "i32.load8_s", ValueType.I32, 0),
  I32_LOAD8_U(0x2D, "i32.load8_u", ValueType.I32, 0),
  I32_LOAD16_S(0x2E, "i32.load16_s", ValueType.I32, 1),
  I32_LOAD16_U(0x2F, "i32.load16_u", ValueType.I32, 1),
  I64_LOAD8_U(0x31, "i64.load8_u", ValueType.I64, 0),
  I64_LOAD16_U(0x33, "i64.load16_u", ValueType.I64, 1),
  I64_LOAD32_S(0x34, "i64.load32_s", ValueType.I64, 2),
  I64_LOAD32_U(0x35, "i64.load32_u", ValueType.I64, 2);

  private final int code;
  private final String text;
  private final ValueType result;
  private final int alignment;

  LoadOperator(int code, String text, ValueType result, int alignment) {
    this.code = code;
    this.text = text;
    this.result = result;
    this.alignment = alignment;
  }

  int code() {
    return code;
  }

  String text() {
    return text;
  }

  /** The type of the value read. */
  public ValueType result() {
    return result;
  }

  /** Binary logarithm of the natural alignment in bytes. */
  int alignment() {
    return alignment;
  }
}
