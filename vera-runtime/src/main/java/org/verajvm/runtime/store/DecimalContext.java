package org.verajvm.runtime.store;

import java.math.BigInteger;
import org.verajvm.runtime.store.DecimalValue.Finite;

/**
 * Precision and exponent range of an operation (spec 9.7.2): 28 digits, half to even.
 *
 * @param maxExponent the greatest adjusted exponent; the least is its negative
 */
record DecimalContext(long maxExponent) {
  static final int PRECISION = 28;

  /** Of unary operations and of rounding. */
  static final DecimalContext DEFAULT = new DecimalContext(999_999);

  /** Of the four binary operations: wide enough that a finite result does not overflow. */
  static final DecimalContext WIDE = new DecimalContext(999_999_999_999_999_999L);

  /** The exponent of the smallest subnormal number. */
  long tiniest() {
    return -maxExponent - PRECISION + 1;
  }

  /**
   * The value rounded to precision and exponent range.
   *
   * @throws ArithmeticException when its exponent is too great
   */
  Finite round(Finite value) {
    if (value.isZero()) {
      long exponent = Math.clamp(value.exponent(), tiniest(), maxExponent);
      return new Finite(value.negative(), BigInteger.ZERO, exponent);
    }
    int digits = value.digits();
    long adjusted = value.exponent() + digits - 1;
    if (digits <= PRECISION && value.exponent() >= tiniest() && adjusted <= maxExponent) {
      return value;
    }
    long least = Math.max(tiniest(), value.exponent() + digits - PRECISION);
    Finite rounded = value.exponent() >= least ? value : rescale(value, least);
    if (rounded.digits() > PRECISION) {
      rounded =
          new Finite(
              rounded.negative(),
              rounded.coefficient().divide(BigInteger.TEN),
              rounded.exponent() + 1);
    }
    if (!rounded.isZero() && rounded.adjusted() > maxExponent) {
      throw new ArithmeticException("decimal overflow: the exponent exceeds " + maxExponent);
    }
    return rounded;
  }

  /** The value with the given exponent, rounded half to even, whatever its digits. */
  static Finite rescale(Finite value, long exponent) {
    if (value.exponent() == exponent) {
      return value;
    }
    if (value.isZero()) {
      return new Finite(value.negative(), BigInteger.ZERO, exponent);
    }
    if (value.exponent() >= exponent) {
      int shift = Math.toIntExact(value.exponent() - exponent);
      return new Finite(
          value.negative(), value.coefficient().multiply(DecimalDigits.power(shift)), exponent);
    }
    long dropped = exponent - value.exponent();
    if (dropped > value.digits()) {
      return new Finite(value.negative(), BigInteger.ZERO, exponent);
    }
    BigInteger unit = DecimalDigits.power((int) dropped);
    BigInteger[] parts = value.coefficient().divideAndRemainder(unit);
    int half = parts[1].shiftLeft(1).compareTo(unit);
    boolean up = half > 0 || (half == 0 && parts[0].testBit(0));
    return new Finite(value.negative(), up ? parts[0].add(BigInteger.ONE) : parts[0], exponent);
  }
}
