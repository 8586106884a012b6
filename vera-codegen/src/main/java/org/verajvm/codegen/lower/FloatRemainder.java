package org.verajvm.codegen.lower;

import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.FunctionSymbol;
import org.verajvm.codegen.wasm.Label;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;
import org.verajvm.codegen.wasm.ValueType;

/**
 * The remainder of C's fmod: exact, with the dividend's sign.
 *
 * <p>While the remainder is not below the divisor, the largest divisor times a power of two that
 * fits is taken off. Each such difference is exact, for the two are within a factor of two.
 */
final class FloatRemainder {
  private static final double HALF = 0.5;

  private final FunctionBuilder code;
  private final Local dividend;
  private final Local divisor;
  private final Local rest;
  private final Local scaled;

  private FloatRemainder(FunctionBuilder code) {
    this.code = code;
    this.dividend = code.parameter(0);
    this.divisor = code.parameter(1);
    this.rest = code.local("rest", ValueType.F64);
    this.scaled = code.local("scaled", ValueType.F64);
  }

  static FunctionSymbol define(FunctionBuilder code) {
    new FloatRemainder(code).define();
    return code.symbol();
  }

  private void define() {
    undefinedCases();
    code.get(divisor).op(NumericOperator.F64_ABS).tee(divisor).set(scaled);
    code.get(dividend).op(NumericOperator.F64_ABS).set(rest);
    scaleUp();
    subtractDown();
    code.get(rest).get(dividend).op(NumericOperator.F64_COPYSIGN);
  }

  /** Not a number for an infinite dividend, a zero divisor, or where an operand is none. */
  private void undefinedCases() {
    code.get(dividend).get(dividend).op(NumericOperator.F64_SUB);
    code.f64Const(0).op(NumericOperator.F64_NE);
    code.get(divisor).f64Const(0).op(NumericOperator.F64_EQ);
    code.get(divisor).get(divisor).op(NumericOperator.F64_NE);
    code.op(NumericOperator.I32_OR).op(NumericOperator.I32_OR);
    code.if_(() -> code.f64Const(Double.NaN).return_());
  }

  /** Doubles the divisor while twice it is still not above the dividend. */
  private void scaleUp() {
    Label done = code.block();
    Label again = code.loop();
    code.get(scaled).get(rest).f64Const(HALF).op(NumericOperator.F64_MUL);
    code.op(NumericOperator.F64_GT).brIf(done);
    code.get(scaled).get(scaled).op(NumericOperator.F64_ADD).set(scaled);
    code.br(again).end().end();
  }

  private void subtractDown() {
    Label done = code.block();
    Label again = code.loop();
    code.get(rest).get(scaled).op(NumericOperator.F64_GE);
    code.if_(() -> code.get(rest).get(scaled).op(NumericOperator.F64_SUB).set(rest));
    code.get(scaled).get(divisor).op(NumericOperator.F64_LE).brIf(done);
    code.get(scaled).f64Const(HALF).op(NumericOperator.F64_MUL).set(scaled);
    code.br(again).end().end();
  }
}
