package org.verajvm.runtime.store;

import java.math.BigInteger;
import java.util.Optional;
import org.verajvm.runtime.store.DecimalValue.Finite;
import org.verajvm.runtime.store.DecimalValue.Special;

/**
 * The operations on Decimal (spec 9.7.2), with the exponents that the specification calls ideal.
 */
public final class DecimalArithmetic {
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private DecimalArithmetic() {}

  /**
   * The sum.
   *
   * @throws ArithmeticException when there is none, as for infinities of different sign
   */
  public static DecimalValue add(DecimalValue left, DecimalValue right) {
    if (left instanceof Finite a && right instanceof Finite b) {
      return DecimalContext.WIDE.round(sum(a, b));
    }
    return SpecialDecimals.add(left, right);
  }

  /** The difference; as {@link #add}. */
  public static DecimalValue subtract(DecimalValue left, DecimalValue right) {
    DecimalValue negated =
        switch (right) {
          case Finite b -> b.withSign(!b.negative());
          case Special special -> SpecialDecimals.negate(special);
        };
    return add(left, negated);
  }

  /**
   * The product.
   *
   * @throws ArithmeticException when there is none, as for infinity by zero
   */
  public static DecimalValue multiply(DecimalValue left, DecimalValue right) {
    if (left instanceof Finite a && right instanceof Finite b) {
      return DecimalContext.WIDE.round(
          new Finite(
              a.negative() != b.negative(),
              a.coefficient().multiply(b.coefficient()),
              Math.addExact(a.exponent(), b.exponent())));
    }
    return SpecialDecimals.multiply(left, right);
  }

  /**
   * The quotient; empty for a divisor of zero.
   *
   * @throws ArithmeticException when there is none, as for infinity by infinity
   */
  public static Optional<DecimalValue> divide(DecimalValue left, DecimalValue right) {
    if (right instanceof Finite b && b.isZero()) {
      return Optional.empty();
    }
    if (left instanceof Finite a && right instanceof Finite b) {
      return Optional.of(DecimalContext.WIDE.round(quotient(a, b)));
    }
    return Optional.of(SpecialDecimals.divide(left, right));
  }

  /** The negation, rounded; that of zero is positive. */
  public static DecimalValue negate(DecimalValue value) {
    return switch (value) {
      case Finite finite ->
          DecimalContext.DEFAULT.round(finite.withSign(!finite.isZero() && !finite.negative()));
      case Special special -> SpecialDecimals.negate(special);
    };
  }

  /** The absolute value, rounded. */
  public static DecimalValue absolute(DecimalValue value) {
    return switch (value) {
      case Finite finite -> DecimalContext.DEFAULT.round(finite.withSign(false));
      case Special special -> special == Special.NAN ? special : Special.INFINITY;
    };
  }

  /**
   * The value with {@code places} decimal places, or the value itself where that takes more than 28
   * digits. Negative places round to the unit that 28 digits of it leave, spec 9.7.2.
   */
  public static DecimalValue round(DecimalValue value, long places) {
    long limit = DecimalContext.DEFAULT.maxExponent();
    if (!(value instanceof Finite finite) || places < -limit) {
      return value;
    }
    long exponent = places >= 0 ? -places : Math.max(0, -places - (DecimalContext.PRECISION - 1));
    if (exponent < DecimalContext.DEFAULT.tiniest()) {
      return value;
    }
    if (finite.isZero()) {
      return new Finite(finite.negative(), BigInteger.ZERO, exponent);
    }
    if (finite.adjusted() > limit || finite.adjusted() - exponent + 1 > DecimalContext.PRECISION) {
      return value;
    }
    Finite rounded = DecimalContext.rescale(finite, exponent);
    boolean fits = rounded.digits() <= DecimalContext.PRECISION && rounded.adjusted() <= limit;
    return fits ? rounded : value;
  }

  /**
   * -1, 0 or 1 as the left value is less than, equal to or greater than the right.
   *
   * @throws ArithmeticException for NaN
   */
  public static int compare(DecimalValue left, DecimalValue right) {
    if (left instanceof Finite a && right instanceof Finite b) {
      return compareFinite(a, b);
    }
    return SpecialDecimals.compare(left, right);
  }

  /** Whether the values are numerically equal; NaN equals nothing. */
  public static boolean equal(DecimalValue left, DecimalValue right) {
    return left != Special.NAN && right != Special.NAN && compare(left, right) == 0;
  }

  private static Finite sum(Finite a, Finite b) {
    long ideal = Math.min(a.exponent(), b.exponent());
    if (a.isZero() && b.isZero()) {
      return new Finite(a.negative() && b.negative(), BigInteger.ZERO, ideal);
    }
    if (a.isZero()) {
      return withIdeal(b, a.exponent());
    }
    if (b.isZero()) {
      return withIdeal(a, b.exponent());
    }
    return a.exponent() >= b.exponent() ? sumAligned(a, b) : sumAligned(b, a);
  }

  /** A value plus zero: digits are appended down to zero's exponent, as far as precision goes. */
  private static Finite withIdeal(Finite value, long zeroExponent) {
    long least = value.exponent() - DecimalContext.PRECISION - 1;
    long exponent = Math.min(value.exponent(), Math.max(zeroExponent, least));
    return DecimalContext.rescale(value, exponent);
  }

  private static Finite sumAligned(Finite high, Finite given) {
    Finite low = given;
    long reach = high.exponent() + Math.min(-1, high.digits() - DecimalContext.PRECISION - 2);
    if (low.adjusted() < reach) {
      // So far below the last digit kept that only its being there matters.
      low = new Finite(low.negative(), BigInteger.ONE, reach);
    }
    Finite shifted = DecimalContext.rescale(high, low.exponent());
    BigInteger sum = signed(shifted).add(signed(low));
    return new Finite(sum.signum() < 0, sum.abs(), low.exponent());
  }

  private static BigInteger signed(Finite value) {
    return value.negative() ? value.coefficient().negate() : value.coefficient();
  }

  private static Finite quotient(Finite a, Finite b) {
    boolean negative = a.negative() != b.negative();
    long ideal = Math.subtractExact(a.exponent(), b.exponent());
    if (a.isZero()) {
      return new Finite(negative, BigInteger.ZERO, ideal);
    }
    int shift = b.digits() - a.digits() + DecimalContext.PRECISION + 1;
    BigInteger dividend =
        shift >= 0 ? a.coefficient().multiply(DecimalDigits.power(shift)) : a.coefficient();
    BigInteger divisor =
        shift >= 0 ? b.coefficient() : b.coefficient().multiply(DecimalDigits.power(-shift));
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    if (parts[1].signum() != 0) {
      // A digit lost must not look like an exact half when the quotient is rounded.
      boolean half = parts[0].mod(FIVE).signum() == 0;
      return new Finite(negative, half ? parts[0].add(BigInteger.ONE) : parts[0], ideal - shift);
    }
    return trimmed(new Finite(negative, parts[0], ideal - shift), ideal);
  }

  /** Without trailing zeros, as far as the exponent stays within {@code ideal}. */
  private static Finite trimmed(Finite value, long ideal) {
    BigInteger coefficient = value.coefficient();
    long exponent = value.exponent();
    while (exponent < ideal) {
      BigInteger[] parts = coefficient.divideAndRemainder(BigInteger.TEN);
      if (parts[1].signum() != 0) {
        break;
      }
      coefficient = parts[0];
      exponent++;
    }
    return new Finite(value.negative(), coefficient, exponent);
  }

  private static int compareFinite(Finite a, Finite b) {
    int signs = Integer.compare(sign(a), sign(b));
    if (signs != 0 || a.isZero()) {
      return signs;
    }
    int magnitudes = Long.compare(a.adjusted(), b.adjusted());
    if (magnitudes == 0) {
      long exponent = Math.min(a.exponent(), b.exponent());
      BigInteger left = DecimalContext.rescale(a, exponent).coefficient();
      magnitudes = left.compareTo(DecimalContext.rescale(b, exponent).coefficient());
    }
    return a.negative() ? -magnitudes : magnitudes;
  }

  private static int sign(Finite value) {
    return value.isZero() ? 0 : value.negative() ? -1 : 1;
  }
}
