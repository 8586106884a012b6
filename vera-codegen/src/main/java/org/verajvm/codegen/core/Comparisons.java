package org.verajvm.codegen.core;

import static org.verajvm.codegen.core.CoreTerms.let;
import static org.verajvm.codegen.core.CoreTerms.not;
import static org.verajvm.codegen.core.CoreTerms.operation;
import static org.verajvm.codegen.core.CoreTerms.sequence;

import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.typed.ComparisonOperator;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/** Comparison by the type of the operands (spec 4.5). */
public final class Comparisons {
  private Comparisons() {}

  /**
   * Compares two operands of one erased type: by an instruction on primitive types, structurally on
   * others.
   */
  public static CoreExpression compare(
      ComparisonOperator operator,
      Type type,
      CoreExpression left,
      CoreExpression right,
      Span span) {
    return type instanceof Primitive primitive
        ? comparePrimitives(operator, primitive, left, right, span)
        : compareStructures(operator, type, left, right, span);
  }

  private static CoreExpression comparePrimitives(
      ComparisonOperator operator,
      Primitive type,
      CoreExpression left,
      CoreExpression right,
      Span span) {
    return switch (type) {
      case INT, NAT, BYTE, BOOL, FLOAT64 ->
          operation(instruction(operator, type), Primitive.BOOL, span, left, right);
      case STRING -> compareStrings(operator, left, right, span);
      case UNIT -> sequence(left, sequence(right, unitsCompare(operator)));
      case NEVER -> sequence(left, right);
    };
  }

  private static CoreExpression unitsCompare(ComparisonOperator operator) {
    return switch (operator) {
      case EQUAL, LESS_EQUAL, GREATER_EQUAL -> CoreTerms.TRUE;
      case NOT_EQUAL, LESS, GREATER -> CoreTerms.FALSE;
    };
  }

  private static Intrinsic instruction(ComparisonOperator operator, Primitive type) {
    return switch (type) {
      case INT ->
          switch (operator) {
            case EQUAL -> Intrinsic.I64_EQUAL;
            case NOT_EQUAL -> Intrinsic.I64_NOT_EQUAL;
            case LESS -> Intrinsic.INT_LESS;
            case GREATER -> Intrinsic.INT_GREATER;
            case LESS_EQUAL -> Intrinsic.INT_LESS_EQUAL;
            case GREATER_EQUAL -> Intrinsic.INT_GREATER_EQUAL;
          };
      case NAT ->
          switch (operator) {
            case EQUAL -> Intrinsic.I64_EQUAL;
            case NOT_EQUAL -> Intrinsic.I64_NOT_EQUAL;
            case LESS -> Intrinsic.NAT_LESS;
            case GREATER -> Intrinsic.NAT_GREATER;
            case LESS_EQUAL -> Intrinsic.NAT_LESS_EQUAL;
            case GREATER_EQUAL -> Intrinsic.NAT_GREATER_EQUAL;
          };
      case BYTE, BOOL ->
          switch (operator) {
            case EQUAL -> Intrinsic.I32_EQUAL;
            case NOT_EQUAL -> Intrinsic.I32_NOT_EQUAL;
            case LESS -> Intrinsic.I32_LESS;
            case GREATER -> Intrinsic.I32_GREATER;
            case LESS_EQUAL -> Intrinsic.I32_LESS_EQUAL;
            case GREATER_EQUAL -> Intrinsic.I32_GREATER_EQUAL;
          };
      case FLOAT64 ->
          switch (operator) {
            case EQUAL -> Intrinsic.FLOAT_EQUAL;
            case NOT_EQUAL -> Intrinsic.FLOAT_NOT_EQUAL;
            case LESS -> Intrinsic.FLOAT_LESS;
            case GREATER -> Intrinsic.FLOAT_GREATER;
            case LESS_EQUAL -> Intrinsic.FLOAT_LESS_EQUAL;
            case GREATER_EQUAL -> Intrinsic.FLOAT_GREATER_EQUAL;
          };
      case STRING, UNIT, NEVER ->
          throw new IllegalStateException("internal error: no instruction compares " + type);
    };
  }

  private static CoreExpression compareStrings(
      ComparisonOperator operator, CoreExpression left, CoreExpression right, Span span) {
    return switch (operator) {
      case EQUAL -> operation(Intrinsic.STRING_EQUAL, Primitive.BOOL, span, left, right);
      case NOT_EQUAL ->
          not(operation(Intrinsic.STRING_EQUAL, Primitive.BOOL, span, left, right), span);
      case LESS, GREATER, LESS_EQUAL, GREATER_EQUAL ->
          operation(
              instruction(operator, Primitive.INT),
              Primitive.BOOL,
              span,
              operation(Intrinsic.STRING_COMPARE, Primitive.INT, span, left, right),
              CoreTerms.integer(0));
    };
  }

  private static CoreExpression compareStructures(
      ComparisonOperator operator,
      Type type,
      CoreExpression left,
      CoreExpression right,
      Span span) {
    return switch (operator) {
      case EQUAL -> GeneratedFunction.EQUAL.test(type, left, right, span);
      case NOT_EQUAL -> not(GeneratedFunction.EQUAL.test(type, left, right, span), span);
      case LESS -> GeneratedFunction.LESS.test(type, left, right, span);
      case LESS_EQUAL -> GeneratedFunction.LESS_EQUAL.test(type, left, right, span);
      case GREATER -> swapped(GeneratedFunction.LESS, type, left, right, span);
      case GREATER_EQUAL -> swapped(GeneratedFunction.LESS_EQUAL, type, left, right, span);
    };
  }

  /** The left operand is still evaluated first. */
  private static CoreExpression swapped(
      GeneratedFunction test, Type type, CoreExpression left, CoreExpression right, Span span) {
    return let(
        "left", left, first -> let("right", right, second -> test.test(type, second, first, span)));
  }
}
