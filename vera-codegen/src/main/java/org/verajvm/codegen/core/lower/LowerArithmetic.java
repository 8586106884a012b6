package org.verajvm.codegen.core.lower;

import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.typed.ArithmeticOperator;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;

/** Arithmetic by the type of the operands (spec 4.4). */
final class LowerArithmetic {
  private LowerArithmetic() {}

  static CoreExpression binary(TypedExpression.Arithmetic arithmetic, LowerExpression lower) {
    Type type = Erasure.erase(arithmetic.type());
    return CoreTerms.operation(
        instruction(arithmetic.operator(), type),
        type,
        arithmetic.span(),
        lower.lower(arithmetic.left()),
        lower.lower(arithmetic.right()));
  }

  static CoreExpression negate(TypedExpression.Negate negate, LowerExpression lower) {
    Type type = Erasure.erase(negate.type());
    if (negate.operand() instanceof TypedExpression.IntLiteral literal) {
      return new CoreExpression.Scalar(-literal.value(), type);
    }
    return CoreTerms.operation(
        type == Primitive.FLOAT64 ? Intrinsic.FLOAT_NEGATE : Intrinsic.INT_NEGATE,
        type,
        negate.span(),
        lower.lower(negate.operand()));
  }

  private static Intrinsic instruction(ArithmeticOperator operator, Type type) {
    if (type == Primitive.FLOAT64) {
      return onFloats(operator);
    }
    return type == Primitive.NAT ? onNaturals(operator) : onIntegers(operator);
  }

  private static Intrinsic onFloats(ArithmeticOperator operator) {
    return switch (operator) {
      case ADD -> Intrinsic.FLOAT_ADD;
      case SUBTRACT -> Intrinsic.FLOAT_SUBTRACT;
      case MULTIPLY -> Intrinsic.FLOAT_MULTIPLY;
      case DIVIDE -> Intrinsic.FLOAT_DIVIDE;
      case MODULO -> Intrinsic.FLOAT_REMAINDER;
    };
  }

  private static Intrinsic onNaturals(ArithmeticOperator operator) {
    return switch (operator) {
      case ADD -> Intrinsic.NAT_ADD;
      case SUBTRACT -> Intrinsic.NAT_SUBTRACT;
      case MULTIPLY -> Intrinsic.NAT_MULTIPLY;
      case DIVIDE -> Intrinsic.NAT_DIVIDE;
      case MODULO -> Intrinsic.NAT_REMAINDER;
    };
  }

  private static Intrinsic onIntegers(ArithmeticOperator operator) {
    return switch (operator) {
      case ADD -> Intrinsic.INT_ADD;
      case SUBTRACT -> Intrinsic.INT_SUBTRACT;
      case MULTIPLY -> Intrinsic.INT_MULTIPLY;
      case DIVIDE -> Intrinsic.INT_DIVIDE;
      case MODULO -> Intrinsic.INT_REMAINDER;
    };
  }
}
