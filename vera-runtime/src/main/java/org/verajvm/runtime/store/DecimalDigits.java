package org.verajvm.runtime.store;

import java.math.BigInteger;

/** Powers of ten and counts of decimal digits. */
final class DecimalDigits {
  private static final BigInteger[] POWERS = powers(64);
  private static final long[] SMALL_POWERS = smallPowers(19);
  private static final double LOG10_OF_2 = 0.30102999566398119521;

  private DecimalDigits() {}

  /** 10 to the power of {@code exponent}, which is at least 0. */
  static BigInteger power(int exponent) {
    return exponent < POWERS.length ? POWERS[exponent] : BigInteger.TEN.pow(exponent);
  }

  /** The number of decimal digits of a number that is at least 0; 1 for zero. */
  static int count(BigInteger number) {
    int bits = number.bitLength();
    if (bits < Long.SIZE) {
      return count(number.longValue());
    }
    int least = Math.max(1, (int) ((bits - 1) * LOG10_OF_2));
    return number.compareTo(power(least)) >= 0 ? countFrom(number, least + 1) : least;
  }

  private static int count(long number) {
    // 1233 / 4096 is the logarithm of 2 closely enough for 63 bits.
    int least = (Long.SIZE - Long.numberOfLeadingZeros(number)) * 1233 >>> 12;
    return number >= SMALL_POWERS[least] ? least + 1 : Math.max(1, least);
  }

  private static int countFrom(BigInteger number, int count) {
    return number.compareTo(power(count)) >= 0 ? count + 1 : count;
  }

  private static BigInteger[] powers(int count) {
    BigInteger[] powers = new BigInteger[count];
    powers[0] = BigInteger.ONE;
    for (int i = 1; i < count; i++) {
      powers[i] = powers[i - 1].multiply(BigInteger.TEN);
    }
    return powers;
  }

  private static long[] smallPowers(int count) {
    long[] powers = new long[count];
    for (int i = 0; i < count; i++) {
      powers[i] = POWERS[i].longValueExact();
    }
    return powers;
  }
}
