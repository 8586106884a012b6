package org.verajvm.codegen.lower;

import java.util.List;
import org.verajvm.codegen.closed.Value;
import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;
import org.verajvm.codegen.wasm.ValueType;

/** Checked arithmetic (spec 4.4, 6.4.3, 11.2.1). */
final class LowerArithmetic {
  /** 2^63: the first Float64 above every Int. */
  private static final double ABOVE_INT = 0x1p63;

  private final ModuleSymbols symbols;
  private final FunctionBuilder code;
  private final LowerValues values;

  LowerArithmetic(ModuleSymbols symbols, FunctionBuilder code, LowerValues values) {
    this.symbols = symbols;
    this.code = code;
    this.values = values;
  }

  void intAdd(List<Value> operands, int site) {
    Held left = values.hold(operands.get(0));
    Held right = values.hold(operands.get(1));
    Local sum = values.acquire(ValueType.I64);
    code.push(left).push(right).op(NumericOperator.I64_ADD).tee(sum);
    if (operands.get(1) instanceof Value.I64(long number)) {
      code.push(left).op(number >= 0 ? NumericOperator.I64_LT_S : NumericOperator.I64_GT_S);
    } else {
      // Overflow: the sum's sign differs from both operands'.
      code.push(left).op(NumericOperator.I64_XOR);
      code.get(sum).push(right).op(NumericOperator.I64_XOR).op(NumericOperator.I64_AND);
      code.i64Const(0).op(NumericOperator.I64_LT_S);
    }
    finish(left, right, sum, site);
  }

  void intSubtract(List<Value> operands, int site) {
    Held left = values.hold(operands.get(0));
    Held right = values.hold(operands.get(1));
    Local difference = values.acquire(ValueType.I64);
    code.push(left).push(right).op(NumericOperator.I64_SUB).tee(difference);
    if (operands.get(1) instanceof Value.I64(long number)) {
      code.push(left).op(number >= 0 ? NumericOperator.I64_GT_S : NumericOperator.I64_LT_S);
    } else {
      // Overflow: the operands' signs differ, and the difference's is not the left one's.
      code.push(left).op(NumericOperator.I64_XOR);
      code.push(left).push(right).op(NumericOperator.I64_XOR).op(NumericOperator.I64_AND);
      code.i64Const(0).op(NumericOperator.I64_LT_S);
    }
    finish(left, right, difference, site);
  }

  void natAdd(List<Value> operands, int site) {
    Held left = values.hold(operands.get(0));
    Held right = values.hold(operands.get(1));
    Local sum = values.acquire(ValueType.I64);
    code.push(left).push(right).op(NumericOperator.I64_ADD).tee(sum);
    code.push(left).op(NumericOperator.I64_LT_U);
    finish(left, right, sum, site);
  }

  private void finish(Held left, Held right, Local result, int site) {
    symbols.traps().when(code, site);
    code.get(result);
    values.release(result);
    values.release(left);
    values.release(right);
  }

  void natSubtract(List<Value> operands, int site) {
    Held left = values.hold(operands.get(0));
    Held right = values.hold(operands.get(1));
    code.push(left).push(right).op(NumericOperator.I64_LT_U);
    symbols.traps().when(code, site);
    code.push(left).push(right).op(NumericOperator.I64_SUB);
    values.release(left);
    values.release(right);
  }

  void intNegate(List<Value> operands, int site) {
    Held operand = values.hold(operands.getFirst());
    code.push(operand).i64Const(Long.MIN_VALUE).op(NumericOperator.I64_EQ);
    symbols.traps().when(code, site);
    code.i64Const(0).push(operand).op(NumericOperator.I64_SUB);
    values.release(operand);
  }

  /** A division that only a zero divisor stops. */
  void divide(List<Value> operands, NumericOperator operator, int site) {
    if (operands.get(1) instanceof Value.I64(long number) && number != 0) {
      values.push(operands.get(0));
      code.i64Const(number).op(operator);
      return;
    }
    Held left = values.hold(operands.get(0));
    Held right = values.hold(operands.get(1));
    code.push(right).op(NumericOperator.I64_EQZ);
    symbols.traps().when(code, site);
    code.push(left).push(right).op(operator);
    values.release(left);
    values.release(right);
  }

  /** The least Int divided by minus one overflows; that trap's site follows the division's. */
  void intDivide(List<Value> operands, int site) {
    if (operands.get(1) instanceof Value.I64(long number) && number != 0 && number != -1) {
      divide(operands, NumericOperator.I64_DIV_S, site);
      return;
    }
    operands.forEach(values::push);
    code.i32Const(site).call(symbols.support().intDivide());
  }

  /** An Int as Nat, or a Nat as Int: the same bits, unless the top bit is set. */
  void nonNegative(List<Value> operands, int site) {
    Held operand = values.hold(operands.getFirst());
    code.push(operand).i64Const(0).op(NumericOperator.I64_LT_S);
    symbols.traps().when(code, site);
    code.push(operand);
    values.release(operand);
  }

  void floatToInt(List<Value> operands, int site) {
    Held operand = values.hold(operands.getFirst());
    code.push(operand).f64Const(-ABOVE_INT).op(NumericOperator.F64_GE);
    code.push(operand).f64Const(ABOVE_INT).op(NumericOperator.F64_LT);
    code.op(NumericOperator.I32_AND).op(NumericOperator.I32_EQZ);
    symbols.traps().when(code, site);
    code.push(operand).op(NumericOperator.I64_TRUNC_F64_S);
    values.release(operand);
  }
}
