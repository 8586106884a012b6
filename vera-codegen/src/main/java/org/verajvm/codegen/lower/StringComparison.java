package org.verajvm.codegen.lower;

import org.verajvm.codegen.layout.ObjectLayout;
import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.FunctionSymbol;
import org.verajvm.codegen.wasm.Label;
import org.verajvm.codegen.wasm.LoadOperator;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;
import org.verajvm.codegen.wasm.ValueType;

/** Comparison of the bytes of two strings, eight at a time where both have them. */
final class StringComparison {
  private static final int WORD = 8;

  private final FunctionBuilder code;
  private final Local left;
  private final Local right;
  private final Local remaining;

  private StringComparison(FunctionBuilder code) {
    this.code = code;
    this.left = code.parameter(0);
    this.right = code.parameter(1);
    this.remaining = code.local("remaining", ValueType.I32);
  }

  static FunctionSymbol equal(FunctionBuilder code) {
    StringComparison comparison = new StringComparison(code);
    comparison.equal();
    return code.symbol();
  }

  static FunctionSymbol compare(FunctionBuilder code) {
    StringComparison comparison = new StringComparison(code);
    comparison.compare();
    return code.symbol();
  }

  private void equal() {
    code.get(left).get(right).op(NumericOperator.I32_EQ);
    code.if_(() -> code.i32Const(1).return_());
    length(left);
    code.tee(remaining);
    length(right);
    code.op(NumericOperator.I32_NE);
    code.if_(() -> code.i32Const(0).return_());
    skipEqualWords();
    Label done = code.block();
    Label again = code.loop();
    code.get(remaining).op(NumericOperator.I32_EQZ).brIf(done);
    loadByte(left);
    loadByte(right);
    code.op(NumericOperator.I32_NE);
    code.if_(() -> code.i32Const(0).return_());
    advance(1);
    code.br(again).end().end();
    code.i32Const(1);
  }

  private void compare() {
    Local difference = code.local("difference", ValueType.I64);
    length(left);
    code.op(NumericOperator.I64_EXTEND_I32_U);
    length(right);
    code.op(NumericOperator.I64_EXTEND_I32_U).op(NumericOperator.I64_SUB).set(difference);
    length(left);
    length(right);
    code.get(difference).i64Const(0).op(NumericOperator.I64_LT_S);
    code.select(ValueType.I32).set(remaining);
    skipEqualWords();
    Label done = code.block();
    Label again = code.loop();
    code.get(remaining).op(NumericOperator.I32_EQZ).brIf(done);
    loadByte(left);
    loadByte(right);
    code.op(NumericOperator.I32_NE);
    code.if_(() -> {
      loadByte(left);
      code.op(NumericOperator.I64_EXTEND_I32_U);
      loadByte(right);
      code.op(NumericOperator.I64_EXTEND_I32_U).op(NumericOperator.I64_SUB).return_();
    });
    advance(1);
    code.br(again).end().end();
    code.get(difference);
  }

  /** Leaves the place of the first difference within the next {@link #WORD} bytes. */
  private void skipEqualWords() {
    Label done = code.block();
    Label again = code.loop();
    code.get(remaining).i32Const(WORD).op(NumericOperator.I32_LT_U).brIf(done);
    code.get(left).load(LoadOperator.I64_LOAD, ObjectLayout.PAYLOAD);
    code.get(right).load(LoadOperator.I64_LOAD, ObjectLayout.PAYLOAD);
    code.op(NumericOperator.I64_NE).brIf(done);
    advance(WORD);
    code.br(again).end().end();
  }

  private void length(Local string) {
    code.get(string).load(LoadOperator.I32_LOAD, ObjectLayout.AUX);
  }

  private void loadByte(Local string) {
    code.get(string).load(LoadOperator.I32_LOAD8_U, ObjectLayout.PAYLOAD);
  }

  private void advance(int bytes) {
    code.get(left).i32Const(bytes).op(NumericOperator.I32_ADD).set(left);
    code.get(right).i32Const(bytes).op(NumericOperator.I32_ADD).set(right);
    code.get(remaining).i32Const(bytes).op(NumericOperator.I32_SUB).set(remaining);
  }
}
