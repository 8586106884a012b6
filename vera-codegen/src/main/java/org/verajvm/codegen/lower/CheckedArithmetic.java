package org.verajvm.codegen.lower;

import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.FunctionSymbol;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;
import org.verajvm.codegen.wasm.ValueType;

/** The checked operations that are functions: two operands and a trap site in, result out. */
final class CheckedArithmetic {
  private static final int SITE = 2;

  private CheckedArithmetic() {}

  /**
   * Factors of at most 31 bits cannot overflow; otherwise the product divided by one factor gives
   * the other, but for the least Int times minus one.
   */
  static FunctionSymbol intMultiply(FunctionBuilder code, TrapCode traps) {
    Local left = code.parameter(0);
    Local right = code.parameter(1);
    Local product = code.local("product", ValueType.I64);
    code.get(left).get(right).op(NumericOperator.I64_MUL).set(product);
    magnitude(code, left);
    magnitude(code, right);
    code.op(NumericOperator.I64_OR).i64Const(31).op(NumericOperator.I64_SHR_U);
    code.op(NumericOperator.I64_EQZ).op(NumericOperator.I32_EQZ);
    code.if_(() -> {
      code.get(right).op(NumericOperator.I64_EQZ).op(NumericOperator.I32_EQZ);
      code.if_(() -> trapUnlessQuotient(code, traps, left, right, product));
    });
    code.get(product);
    return code.symbol();
  }

  private static void trapUnlessQuotient(
      FunctionBuilder code, TrapCode traps, Local left, Local right, Local product) {
    code.get(right).i64Const(-1).op(NumericOperator.I64_EQ);
    code.if_(ValueType.I32);
    code.get(left).i64Const(Long.MIN_VALUE).op(NumericOperator.I64_EQ);
    code.else_();
    code.get(product).get(right).op(NumericOperator.I64_DIV_S);
    code.get(left).op(NumericOperator.I64_NE);
    code.end();
    overflow(code, traps);
  }

  /** Pushes x with its bits inverted where it is negative: as many significant bits as x has. */
  private static void magnitude(FunctionBuilder code, Local x) {
    code.get(x).get(x).i64Const(63).op(NumericOperator.I64_SHR_S).op(NumericOperator.I64_XOR);
  }

  static FunctionSymbol natMultiply(FunctionBuilder code, TrapCode traps) {
    Local left = code.parameter(0);
    Local right = code.parameter(1);
    Local product = code.local("product", ValueType.I64);
    code.get(left).get(right).op(NumericOperator.I64_MUL).set(product);
    code.get(left).get(right).op(NumericOperator.I64_OR);
    code.i64Const(32).op(NumericOperator.I64_SHR_U);
    code.op(NumericOperator.I64_EQZ).op(NumericOperator.I32_EQZ);
    code.if_(() -> {
      code.get(right).op(NumericOperator.I64_EQZ).op(NumericOperator.I32_EQZ);
      code.if_(() -> {
        code.get(product).get(right).op(NumericOperator.I64_DIV_U);
        code.get(left).op(NumericOperator.I64_NE);
        overflow(code, traps);
      });
    });
    code.get(product);
    return code.symbol();
  }

  static FunctionSymbol intDivide(FunctionBuilder code, TrapCode traps) {
    Local left = code.parameter(0);
    Local right = code.parameter(1);
    Local site = code.parameter(SITE);
    code.get(right).op(NumericOperator.I64_EQZ);
    code.if_(() -> traps.atSite(code, TrapKind.DIVIDE_BY_ZERO, () -> code.get(site)));
    code.get(right).i64Const(-1).op(NumericOperator.I64_EQ);
    code.get(left).i64Const(Long.MIN_VALUE).op(NumericOperator.I64_EQ);
    code.op(NumericOperator.I32_AND);
    Runnable next = () -> code.get(site).i32Const(1).op(NumericOperator.I32_ADD);
    code.if_(() -> traps.atSite(code, TrapKind.OVERFLOW, next));
    code.get(left).get(right).op(NumericOperator.I64_DIV_S);
    return code.symbol();
  }

  private static void overflow(FunctionBuilder code, TrapCode traps) {
    Local site = code.parameter(SITE);
    code.if_(() -> traps.atSite(code, TrapKind.OVERFLOW, () -> code.get(site)));
  }
}
