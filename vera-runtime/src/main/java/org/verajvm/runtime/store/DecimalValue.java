package org.verajvm.runtime.store;

import java.math.BigInteger;

/**
 * A value of Decimal (spec 9.7.2).
 *
 * <p>The JDK's {@code BigDecimal} has neither a negative zero, nor a coefficient that is kept as
 * written beyond its exponent range of an int, nor the special values; all of them can be seen.
 */
public sealed interface DecimalValue {

  /**
   * {@code ±coefficient · 10^exponent}.
   *
   * @param coefficient at least 0
   */
  record Finite(boolean negative, BigInteger coefficient, long exponent) implements DecimalValue {
    public boolean isZero() {
      return coefficient.signum() == 0;
    }

    /** The number of decimal digits of the coefficient; 1 for zero. */
    int digits() {
      return DecimalDigits.count(coefficient);
    }

    /** The exponent of the first digit. */
    long adjusted() {
      return exponent + digits() - 1;
    }

    Finite withSign(boolean sign) {
      return sign == negative ? this : new Finite(sign, coefficient, exponent);
    }
  }

  /** What is not a finite number; it comes from a Float64 only. */
  enum Special implements DecimalValue {
    NAN,
    INFINITY,
    NEGATIVE_INFINITY
  }

  static DecimalValue ofInt(long value) {
    return new Finite(value < 0, BigInteger.valueOf(value).abs(), 0);
  }
}
