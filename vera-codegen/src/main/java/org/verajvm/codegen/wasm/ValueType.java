package org.verajvm.codegen.wasm;

/** The value types that generated modules use. */
public enum ValueType {
  I32(0x7F, "i32"),
  I64(0x7E, "i64"),
  F64(0x7C, "f64"),
  FUNCREF(0x70, "funcref"),
  EXNREF(0x69, "exnref");

  private final int code;
  private final String text;

  ValueType(int code, String text) {
    this.code = code;
    this.text = text;
  }

  /** The byte of the binary format. */
  public int code() {
    return code;
  }

  /** The keyword of the text format. */
  public String text() {
    return text;
  }

  /** Whether values of this type are numbers (an untyped {@code select} takes only those). */
  public boolean isNumeric() {
    return this == I32 || this == I64 || this == F64;
  }
}
