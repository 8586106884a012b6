package org.verajvm.runtime.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.verajvm.runtime.store.DecimalValue.Finite;
import org.verajvm.runtime.store.DecimalValue.Special;

/** Decimal from and to text and Float64 (spec 9.7.2). */
public final class DecimalText {
  /** Exponents in input are bounded; those of results are not. */
  private static final int MAX_INPUT_EXPONENT = 999_999;

  /** Numbers below this many leading zeros are written with an exponent. */
  private static final int MAX_LEADING_ZEROS = 6;

  private DecimalText() {}

  /** The number a text says, by the grammar of the specification; empty where it says none. */
  public static Optional<DecimalValue> parse(String text) {
    return new Scanner(text.strip()).scan();
  }

  /** The number that the shortest decimal form of a Float64 says. */
  public static DecimalValue ofFloat(double value) {
    if (Double.isNaN(value)) {
      return Special.NAN;
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? Special.INFINITY : Special.NEGATIVE_INFINITY;
    }
    return parse(FloatText.format(value)).orElseThrow();
  }

  /** The nearest Float64; infinite or zero where the magnitude is out of its range. */
  public static double toFloat(DecimalValue value) {
    return switch (value) {
      case Special special ->
          switch (special) {
            case NAN -> Double.NaN;
            case INFINITY -> Double.POSITIVE_INFINITY;
            case NEGATIVE_INFINITY -> Double.NEGATIVE_INFINITY;
          };
      case Finite finite -> finite.negative() ? -magnitude(finite) : magnitude(finite);
    };
  }

  private static double magnitude(Finite value) {
    if (value.isZero() || value.adjusted() < -400) {
      return 0.0;
    }
    if (value.adjusted() > 400) {
      return Double.POSITIVE_INFINITY;
    }
    return new BigDecimal(value.coefficient(), (int) -value.exponent()).doubleValue();
  }

  /** The canonical form: {@code 1.50}, {@code -0}, {@code 1E+30}, {@code 1.2E-9}. */
  public static String format(DecimalValue value) {
    return switch (value) {
      case Special special ->
          switch (special) {
            case NAN -> "NaN";
            case INFINITY -> "Infinity";
            case NEGATIVE_INFINITY -> "-Infinity";
          };
      case Finite finite -> format(finite);
    };
  }

  private static String format(Finite value) {
    String digits = value.coefficient().toString();
    long beforePoint = value.exponent() + digits.length();
    boolean plain = value.exponent() <= 0 && beforePoint > -MAX_LEADING_ZEROS;
    int point = plain ? (int) beforePoint : 1;
    StringBuilder text = new StringBuilder(value.negative() ? "-" : "");
    if (point <= 0) {
      text.append("0.").repeat('0', -point).append(digits);
    } else if (point >= digits.length()) {
      text.append(digits);
    } else {
      text.append(digits, 0, point).append('.').append(digits, point, digits.length());
    }
    if (!plain) {
      long exponent = beforePoint - 1;
      text.append(exponent < 0 ? "E" : "E+").append(exponent);
    }
    return text.toString();
  }

  /** Recognizes {@code [+-]? ( digits ( "." digits? )? | "." digits ) ( [eE] [+-]? digits )?}. */
  private static final class Scanner {
    private final String text;
    private int at;

    Scanner(String text) {
      this.text = text;
    }

    Optional<DecimalValue> scan() {
      boolean negative = sign();
      String whole = digits();
      String fraction = "";
      if (accept('.')) {
        fraction = digits();
      }
      if (whole.isEmpty() && fraction.isEmpty()) {
        return Optional.empty();
      }
      long exponent = 0;
      if (accept('e') || accept('E')) {
        boolean down = sign();
        int magnitude = exponentMagnitude(digits());
        if (magnitude < 0) {
          return Optional.empty();
        }
        exponent = down ? -magnitude : magnitude;
      }
      if (at != text.length()) {
        return Optional.empty();
      }
      BigInteger coefficient = new BigInteger(whole + fraction);
      return Optional.of(new Finite(negative, coefficient, exponent - fraction.length()));
    }

    /** -1 when there is no digit or the number exceeds the bound. */
    private static int exponentMagnitude(String digits) {
      int start = 0;
      while (start < digits.length() - 1 && digits.charAt(start) == '0') {
        start++;
      }
      if (digits.isEmpty() || digits.length() - start > 6) {
        return -1;
      }
      int magnitude = Integer.parseInt(digits.substring(start));
      return magnitude <= MAX_INPUT_EXPONENT ? magnitude : -1;
    }

    private boolean sign() {
      return accept('-') || (accept('+') && false);
    }

    private boolean accept(char expected) {
      if (at < text.length() && text.charAt(at) == expected) {
        at++;
        return true;
      }
      return false;
    }

    private String digits() {
      int start = at;
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        at++;
      }
      return text.substring(start, at);
    }
  }
}
