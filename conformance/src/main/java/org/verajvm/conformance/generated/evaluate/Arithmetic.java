package org.verajvm.conformance.generated.evaluate;

import java.math.BigInteger;
import org.verajvm.conformance.generated.Shape;
import org.verajvm.conformance.generated.Tree.Operator;

/** Operators on values (spec 4.4, 4.5): what leaves the range of its type traps. */
final class Arithmetic {
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger GREATEST_NAT = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

  private Arithmetic() {}

  static Value apply(Operator operator, Value left, Value right, Shape shape) {
    return switch (operator) {
      case EQUAL -> Value.of(equal(left, right));
      case UNEQUAL -> Value.of(!equal(left, right));
      case LESS -> Value.of(ordered(left, right) && compare(left, right) < 0);
      case AT_MOST -> Value.of(ordered(left, right) && compare(left, right) <= 0);
      case GREATER -> Value.of(ordered(left, right) && compare(left, right) > 0);
      case AT_LEAST -> Value.of(ordered(left, right) && compare(left, right) >= 0);
      case AND, OR -> throw new IllegalStateException("not strict");
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER ->
          left instanceof Value.Real(double first)
              ? new Value.Real(real(operator, first, ((Value.Real) right).value()))
              : whole(operator, ((Value.Whole) left).value(), ((Value.Whole) right).value(), shape);
    };
  }

  private static double real(Operator operator, double left, double right) {
    return switch (operator) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> left / right;
      default -> left % right;
    };
  }

  private static Value whole(Operator operator, BigInteger left, BigInteger right, Shape shape) {
    if ((operator == Operator.DIVIDE || operator == Operator.REMAINDER) && right.signum() == 0) {
      throw new Stop.Trap("divide_by_zero");
    }
    BigInteger result =
        switch (operator) {
          case ADD -> left.add(right);
          case SUBTRACT -> left.subtract(right);
          case MULTIPLY -> left.multiply(right);
          case DIVIDE -> left.divide(right);
          default -> left.remainder(right);
        };
    return Value.of(shape == Shape.Primitive.NAT ? nat(result) : integer(result));
  }

  static BigInteger integer(BigInteger value) {
    if (value.compareTo(LEAST) < 0 || value.compareTo(GREATEST) > 0) {
      throw new Stop.Trap("overflow");
    }
    return value;
  }

  private static BigInteger nat(BigInteger value) {
    if (value.signum() < 0) {
      throw new Stop.Trap("unreachable");
    }
    if (value.compareTo(GREATEST_NAT) > 0) {
      throw new Stop.Trap("overflow");
    }
    return value;
  }

  /** Structural equality; a NaN equals nothing. */
  static boolean equal(Value left, Value right) {
    if (left instanceof Value.Real(double first) && right instanceof Value.Real(double second)) {
      return first == second;
    }
    if (left instanceof Value.Data(String name, var fields)
        && right instanceof Value.Data(String other, var others)) {
      boolean same = name.equals(other);
      for (int i = 0; same && i < fields.size(); i++) {
        same = equal(fields.get(i), others.get(i));
      }
      return same;
    }
    return left.equals(right);
  }

  private static boolean ordered(Value left, Value right) {
    return !(left instanceof Value.Real(double first) && Double.isNaN(first))
        && !(right instanceof Value.Real(double second) && Double.isNaN(second));
  }

  /** The order of two numbers or strings (by their UTF-8 bytes). */
  static int compare(Value left, Value right) {
    return switch (left) {
      case Value.Whole(BigInteger value) -> value.compareTo(((Value.Whole) right).value());
      case Value.Text(String value) -> value.compareTo(((Value.Text) right).value());
      case Value.Real(double value) -> {
        double other = ((Value.Real) right).value();
        yield value < other ? -1 : value == other ? 0 : 1;
      }
      default -> throw new IllegalStateException("no order");
    };
  }

  /**
   * What compare gives (spec 9.8.1): NaN is greater than everything, by the chain of conditions.
   */
  static Value ordering(Value left, Value right) {
    boolean less = ordered(left, right) && compare(left, right) < 0;
    return new Value.Data(
        less ? "Less" : equal(left, right) ? "Equal" : "Greater", java.util.List.of());
  }

  /** An Int as a Nat. */
  static Value narrowed(Value value) {
    if (((Value.Whole) value).value().signum() < 0) {
      throw new Stop.Trap("unreachable");
    }
    return value;
  }

  /** A Nat as an Int. */
  static Value widened(Value value) {
    if (((Value.Whole) value).value().compareTo(GREATEST) > 0) {
      throw new Stop.Trap("unreachable");
    }
    return value;
  }
}
