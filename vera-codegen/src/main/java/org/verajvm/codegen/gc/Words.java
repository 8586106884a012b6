package org.verajvm.codegen.gc;

import org.verajvm.codegen.wasm.FunctionSymbol;
import org.verajvm.codegen.wasm.LoadOperator;
import org.verajvm.codegen.wasm.NumericOperator;
import org.verajvm.codegen.wasm.Operand;

/**
 * Expressions of the collector's code: 32-bit words, addresses among them, so that comparisons are
 * unsigned throughout.
 */
final class Words {
  private Words() {}

  static Operand constant(int value) {
    return code -> code.i32Const(value);
  }

  static Operand constant(long value) {
    return code -> code.i64Const(value);
  }

  /** The word at a constant address. */
  static Operand word(int address) {
    return load(constant(0), address);
  }

  /** The 64-bit word at a constant address. */
  static Operand wide(int address) {
    return code -> code.i32Const(0).load(LoadOperator.I64_LOAD, address);
  }

  /** The word at {@code base + offset}. */
  static Operand load(Operand base, int offset) {
    return code -> code.push(base).load(LoadOperator.I32_LOAD, offset);
  }

  static Operand load(LoadOperator operator, Operand base, int offset) {
    return code -> code.push(base).load(operator, offset);
  }

  static Operand unary(NumericOperator operator, Operand operand) {
    return code -> code.push(operand).op(operator);
  }

  static Operand binary(NumericOperator operator, Operand left, Operand right) {
    return code -> code.push(left).push(right).op(operator);
  }

  static Operand add(Operand left, Operand right) {
    return binary(NumericOperator.I32_ADD, left, right);
  }

  static Operand add(Operand left, int right) {
    return add(left, constant(right));
  }

  static Operand subtract(Operand left, Operand right) {
    return binary(NumericOperator.I32_SUB, left, right);
  }

  static Operand subtract(Operand left, int right) {
    return subtract(left, constant(right));
  }

  static Operand multiply(Operand left, Operand right) {
    return binary(NumericOperator.I32_MUL, left, right);
  }

  static Operand and(Operand left, int right) {
    return binary(NumericOperator.I32_AND, left, constant(right));
  }

  static Operand or(Operand left, Operand right) {
    return binary(NumericOperator.I32_OR, left, right);
  }

  static Operand shiftLeft(Operand left, int right) {
    return shiftLeft(left, constant(right));
  }

  static Operand shiftLeft(Operand left, Operand right) {
    return binary(NumericOperator.I32_SHL, left, right);
  }

  /** Zeros come in from the left. */
  static Operand shiftRight(Operand left, int right) {
    return shiftRight(left, constant(right));
  }

  static Operand shiftRight(Operand left, Operand right) {
    return binary(NumericOperator.I32_SHR_U, left, right);
  }

  static Operand equal(Operand left, Operand right) {
    return binary(NumericOperator.I32_EQ, left, right);
  }

  static Operand equal(Operand left, int right) {
    return equal(left, constant(right));
  }

  static Operand notEqual(Operand left, Operand right) {
    return binary(NumericOperator.I32_NE, left, right);
  }

  static Operand notEqual(Operand left, int right) {
    return notEqual(left, constant(right));
  }

  static Operand isZero(Operand operand) {
    return unary(NumericOperator.I32_EQZ, operand);
  }

  static Operand less(Operand left, Operand right) {
    return binary(NumericOperator.I32_LT_U, left, right);
  }

  static Operand lessOrEqual(Operand left, Operand right) {
    return binary(NumericOperator.I32_LE_U, left, right);
  }

  static Operand greater(Operand left, Operand right) {
    return binary(NumericOperator.I32_GT_U, left, right);
  }

  static Operand greaterOrEqual(Operand left, Operand right) {
    return binary(NumericOperator.I32_GE_U, left, right);
  }

  /** The word as a 64-bit one, zeros in front. */
  static Operand widen(Operand operand) {
    return unary(NumericOperator.I64_EXTEND_I32_U, operand);
  }

  /** Two words as one 64-bit word: the first is the one at the lower address. */
  static Operand pair(Operand first, Operand second) {
    Operand high = binary(NumericOperator.I64_SHL, widen(second), constant(32L));
    return binary(NumericOperator.I64_OR, widen(first), high);
  }

  /** The block that an object (or a cell) starts in. */
  static Operand blockOf(Operand address) {
    return and(address, BlockFormat.MASK);
  }

  /** The result of a call. */
  static Operand call(FunctionSymbol function, Operand... arguments) {
    return code -> {
      for (Operand argument : arguments) {
        code.push(argument);
      }
      code.call(function);
    };
  }
}
