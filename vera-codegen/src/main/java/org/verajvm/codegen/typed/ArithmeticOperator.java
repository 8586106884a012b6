package org.verajvm.codegen.typed;

/** Arithmetic on Int, Nat and Float64 (spec 4.4). */
public enum ArithmeticOperator {
  ADD,
  SUBTRACT,
  MULTIPLY,
  DIVIDE,
  MODULO
}
