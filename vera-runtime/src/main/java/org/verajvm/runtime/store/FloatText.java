package org.verajvm.runtime.store;

import java.math.BigDecimal;

/**
 * Float64 as programs see it: the fewest digits that read back as the same value, a decimal point
 * always, an exponent below 1e-4 and from 1e16 on.
 */
public final class FloatText {
  private static final int LEAST_PLAIN = -4;
  private static final int LEAST_SCIENTIFIC = 16;

  private FloatText() {}

  /** {@code 2.0}, {@code 1e+22}, {@code 1.5e-07}, {@code nan}, {@code -inf}. */
  public static String format(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    double magnitude = Math.abs(value);
    if (Double.isInfinite(magnitude)) {
      return sign + "inf";
    }
    if (magnitude == 0.0) {
      return sign + "0.0";
    }
    BigDecimal shortest = shortest(magnitude);
    String digits = shortest.unscaledValue().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    boolean plain = exponent >= LEAST_PLAIN && exponent < LEAST_SCIENTIFIC;
    return sign + (plain ? plain(digits, exponent) : scientific(digits, exponent));
  }

  /** The JDK writes at least two digits; a subnormal number may need but one. */
  private static BigDecimal shortest(double magnitude) {
    BigDecimal two = new BigDecimal(Double.toString(magnitude)).stripTrailingZeros();
    if (two.precision() != 2) {
      return two;
    }
    BigDecimal best = two;
    BigDecimal exact = new BigDecimal(magnitude);
    for (int step = 0; step <= 1; step++) {
      BigDecimal one =
          new BigDecimal(
              two.unscaledValue()
                  .divide(java.math.BigInteger.TEN)
                  .add(java.math.BigInteger.valueOf(step)),
              two.scale() - 1);
      boolean closer =
          best == two || one.subtract(exact).abs().compareTo(best.subtract(exact).abs()) < 0;
      if (one.doubleValue() == magnitude && closer) {
        best = one;
      }
    }
    return best.stripTrailingZeros();
  }

  private static String plain(String digits, int exponent) {
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    }
    int whole = exponent + 1;
    if (whole >= digits.length()) {
      return digits + "0".repeat(whole - digits.length()) + ".0";
    }
    return digits.substring(0, whole) + "." + digits.substring(whole);
  }

  private static String scientific(String digits, int exponent) {
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    int magnitude = Math.abs(exponent);
    return digits.charAt(0)
        + fraction
        + (exponent < 0 ? "e-" : "e+")
        + (magnitude < 10 ? "0" : "")
        + magnitude;
  }
}
