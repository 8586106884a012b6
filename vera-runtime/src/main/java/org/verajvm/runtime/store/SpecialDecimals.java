package org.verajvm.runtime.store;

import org.verajvm.runtime.store.DecimalValue.Finite;
import org.verajvm.runtime.store.DecimalValue.Special;

/** Operations where at least one operand is NaN or infinite. */
final class SpecialDecimals {
  private SpecialDecimals() {}

  static DecimalValue add(DecimalValue left, DecimalValue right) {
    if (isNan(left, right)) {
      return Special.NAN;
    }
    if (left instanceof Special && right instanceof Special && left != right) {
      throw new ArithmeticException("decimal: infinity minus infinity");
    }
    return left instanceof Special ? left : right;
  }

  static DecimalValue multiply(DecimalValue left, DecimalValue right) {
    if (isNan(left, right)) {
      return Special.NAN;
    }
    if (isZero(left) || isZero(right)) {
      throw new ArithmeticException("decimal: infinity times zero");
    }
    return infinity(isNegative(left) != isNegative(right));
  }

  static DecimalValue divide(DecimalValue left, DecimalValue right) {
    if (isNan(left, right)) {
      return Special.NAN;
    }
    boolean negative = isNegative(left) != isNegative(right);
    if (left instanceof Special) {
      if (right instanceof Special) {
        throw new ArithmeticException("decimal: infinity divided by infinity");
      }
      return infinity(negative);
    }
    return new Finite(negative, java.math.BigInteger.ZERO, DecimalContext.WIDE.tiniest());
  }

  static Special negate(Special value) {
    return switch (value) {
      case NAN -> Special.NAN;
      case INFINITY -> Special.NEGATIVE_INFINITY;
      case NEGATIVE_INFINITY -> Special.INFINITY;
    };
  }

  static int compare(DecimalValue left, DecimalValue right) {
    if (isNan(left, right)) {
      throw new ArithmeticException("decimal: comparison with NaN");
    }
    return Integer.compare(rank(left), rank(right));
  }

  private static int rank(DecimalValue value) {
    return switch (value) {
      case Finite finite -> 0;
      case Special special -> isNegative(special) ? -1 : 1;
    };
  }

  private static boolean isNan(DecimalValue left, DecimalValue right) {
    return left == Special.NAN || right == Special.NAN;
  }

  private static boolean isZero(DecimalValue value) {
    return value instanceof Finite finite && finite.isZero();
  }

  private static boolean isNegative(DecimalValue value) {
    return switch (value) {
      case Finite finite -> finite.negative();
      case Special special -> special == Special.NEGATIVE_INFINITY;
    };
  }

  private static Special infinity(boolean negative) {
    return negative ? Special.NEGATIVE_INFINITY : Special.INFINITY;
  }
}
