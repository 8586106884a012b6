package org.verajvm.codegen.lower;

import java.util.List;
import org.verajvm.codegen.closed.Value;
import org.verajvm.codegen.layout.ObjectLayout;
import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.FunctionSymbol;
import org.verajvm.codegen.wasm.LoadOperator;
import org.verajvm.codegen.wasm.NumericOperator;

/** The instruction sequence of each intrinsic that is a value. */
final class LowerIntrinsics {
  private final ModuleSymbols symbols;
  private final FunctionBuilder code;
  private final LowerValues values;
  private final LowerArithmetic arithmetic;

  LowerIntrinsics(ModuleSymbols symbols, FunctionBuilder code, LowerValues values) {
    this.symbols = symbols;
    this.code = code;
    this.values = values;
    this.arithmetic = new LowerArithmetic(symbols, code, values);
  }

  void push(Value.Compute compute) {
    List<Value> operands = compute.operands();
    int site = compute.site();
    switch (compute.intrinsic()) {
      case INT_ADD -> arithmetic.intAdd(operands, site);
      case INT_SUBTRACT -> arithmetic.intSubtract(operands, site);
      case INT_MULTIPLY -> call(symbols.support().intMultiply(), operands, site);
      case INT_DIVIDE -> arithmetic.intDivide(operands, site);
      case INT_REMAINDER -> arithmetic.divide(operands, NumericOperator.I64_REM_S, site);
      case INT_NEGATE -> arithmetic.intNegate(operands, site);
      case NAT_ADD -> arithmetic.natAdd(operands, site);
      case NAT_SUBTRACT -> arithmetic.natSubtract(operands, site);
      case NAT_MULTIPLY -> call(symbols.support().natMultiply(), operands, site);
      case NAT_DIVIDE -> arithmetic.divide(operands, NumericOperator.I64_DIV_U, site);
      case NAT_REMAINDER -> arithmetic.divide(operands, NumericOperator.I64_REM_U, site);
      case FLOAT_REMAINDER -> call(symbols.support().floatRemainder(), operands);
      case INT_TO_NAT_CHECKED, NAT_TO_INT_CHECKED -> arithmetic.nonNegative(operands, site);
      case FLOAT_TO_INT_CHECKED -> arithmetic.floatToInt(operands, site);
      case INT_TO_BYTE_UNCHECKED -> {
        operator(operands, NumericOperator.I32_WRAP_I64);
        code.i32Const(255).op(NumericOperator.I32_AND);
      }
      case ARRAY_LENGTH, STRING_LENGTH -> {
        values.push(operands.getFirst());
        code.load(LoadOperator.I64_LOAD32_U, ObjectLayout.AUX);
      }
      case STRING_EQUAL -> call(symbols.support().stringEqual(), operands);
      case STRING_COMPARE -> call(symbols.support().stringCompare(), operands);
      case FLOAT_ADD -> operator(operands, NumericOperator.F64_ADD);
      case FLOAT_SUBTRACT -> operator(operands, NumericOperator.F64_SUB);
      case FLOAT_MULTIPLY -> operator(operands, NumericOperator.F64_MUL);
      case FLOAT_DIVIDE -> operator(operands, NumericOperator.F64_DIV);
      case FLOAT_NEGATE -> operator(operands, NumericOperator.F64_NEG);
      case FLOAT_ABS -> operator(operands, NumericOperator.F64_ABS);
      case FLOAT_SQRT -> operator(operands, NumericOperator.F64_SQRT);
      case FLOAT_FLOOR -> operator(operands, NumericOperator.F64_FLOOR);
      case FLOAT_CEIL -> operator(operands, NumericOperator.F64_CEIL);
      case FLOAT_TRUNC -> operator(operands, NumericOperator.F64_TRUNC);
      case FLOAT_NEAREST -> operator(operands, NumericOperator.F64_NEAREST);
      case FLOAT_MIN -> operator(operands, NumericOperator.F64_MIN);
      case FLOAT_MAX -> operator(operands, NumericOperator.F64_MAX);
      case I64_EQUAL -> operator(operands, NumericOperator.I64_EQ);
      case I64_NOT_EQUAL -> operator(operands, NumericOperator.I64_NE);
      case INT_LESS -> operator(operands, NumericOperator.I64_LT_S);
      case INT_LESS_EQUAL -> operator(operands, NumericOperator.I64_LE_S);
      case INT_GREATER -> operator(operands, NumericOperator.I64_GT_S);
      case INT_GREATER_EQUAL -> operator(operands, NumericOperator.I64_GE_S);
      case NAT_LESS -> operator(operands, NumericOperator.I64_LT_U);
      case NAT_LESS_EQUAL -> operator(operands, NumericOperator.I64_LE_U);
      case NAT_GREATER -> operator(operands, NumericOperator.I64_GT_U);
      case NAT_GREATER_EQUAL -> operator(operands, NumericOperator.I64_GE_U);
      case REFERENCE_ABSENT -> operator(operands, NumericOperator.I32_EQZ);
      case I32_EQUAL, REFERENCE_EQUAL -> operator(operands, NumericOperator.I32_EQ);
      case I32_NOT_EQUAL -> operator(operands, NumericOperator.I32_NE);
      case I32_LESS -> operator(operands, NumericOperator.I32_LT_U);
      case I32_LESS_EQUAL -> operator(operands, NumericOperator.I32_LE_U);
      case I32_GREATER -> operator(operands, NumericOperator.I32_GT_U);
      case I32_GREATER_EQUAL -> operator(operands, NumericOperator.I32_GE_U);
      case FLOAT_EQUAL -> operator(operands, NumericOperator.F64_EQ);
      case FLOAT_NOT_EQUAL -> operator(operands, NumericOperator.F64_NE);
      case FLOAT_LESS -> operator(operands, NumericOperator.F64_LT);
      case FLOAT_LESS_EQUAL -> operator(operands, NumericOperator.F64_LE);
      case FLOAT_GREATER -> operator(operands, NumericOperator.F64_GT);
      case FLOAT_GREATER_EQUAL -> operator(operands, NumericOperator.F64_GE);
      case BOOL_NOT -> operator(operands, NumericOperator.I32_EQZ);
      case WORD_ADD -> operator(operands, NumericOperator.I64_ADD);
      case WORD_SUBTRACT -> operator(operands, NumericOperator.I64_SUB);
      case WORD_MULTIPLY -> operator(operands, NumericOperator.I64_MUL);
      case WORD_AND -> operator(operands, NumericOperator.I64_AND);
      case WORD_OR -> operator(operands, NumericOperator.I64_OR);
      case WORD_XOR -> operator(operands, NumericOperator.I64_XOR);
      case WORD_SHIFT_LEFT -> operator(operands, NumericOperator.I64_SHL);
      case WORD_SHIFT_RIGHT -> operator(operands, NumericOperator.I64_SHR_U);
      case BYTE_TO_INT, BOOL_TO_INT -> operator(operands, NumericOperator.I64_EXTEND_I32_U);
      case INT_TO_FLOAT -> operator(operands, NumericOperator.F64_CONVERT_I64_S);
      case NAT_TO_FLOAT -> operator(operands, NumericOperator.F64_CONVERT_I64_U);
      case FLOAT_TO_BITS -> operator(operands, NumericOperator.I64_REINTERPRET_F64);
      case FLOAT_FROM_BITS -> operator(operands, NumericOperator.F64_REINTERPRET_I64);
      case ARRAY_NEW,
          ARRAY_GET,
          ARRAY_GET_CHECKED,
          ARRAY_PUT,
          ARRAY_COPY,
          STRING_NEW,
          STRING_BYTE,
          STRING_BYTE_CHECKED,
          STRING_PUT,
          STRING_COPY,
          SCRATCH_GET,
          INT_TO_NAT_UNCHECKED,
          NAT_TO_INT_UNCHECKED,
          REINTERPRET ->
          throw new IllegalStateException(
              "internal error: not a computation: " + compute.intrinsic());
    }
  }

  private void operator(List<Value> operands, NumericOperator operator) {
    operands.forEach(values::push);
    code.op(operator);
  }

  private void call(FunctionSymbol function, List<Value> operands) {
    operands.forEach(values::push);
    code.call(function);
  }

  private void call(FunctionSymbol function, List<Value> operands, int site) {
    operands.forEach(values::push);
    code.i32Const(site).call(function);
  }
}
