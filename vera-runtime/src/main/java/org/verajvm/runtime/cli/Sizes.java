package org.verajvm.runtime.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Amounts of memory and time as options give them. */
final class Sizes {
  private Sizes() {}

  /** Bytes: {@code 512k}, {@code 64m}, {@code 2g}, {@code 4096}; empty for anything else. */
  static Optional<Long> bytes(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int shift = lower.endsWith("k") ? 10 : lower.endsWith("m") ? 20 : lower.endsWith("g") ? 30 : 0;
    String digits = shift == 0 ? lower : lower.substring(0, lower.length() - 1);
    return number(digits).filter(n -> n <= Long.MAX_VALUE >> shift).map(n -> n << shift);
  }

  /** A time: {@code 500ms}, {@code 10s}, {@code 2m}, {@code 10} for seconds; empty otherwise. */
  static Optional<Duration> time(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.endsWith("ms")) {
      return number(lower.substring(0, lower.length() - 2)).map(Duration::ofMillis);
    }
    boolean minutes = lower.endsWith("m");
    boolean seconds = lower.endsWith("s");
    String digits = minutes || seconds ? lower.substring(0, lower.length() - 1) : lower;
    int unit = minutes ? 60_000 : 1_000;
    return fraction(digits).map(amount -> Duration.ofMillis(Math.round(amount * unit)));
  }

  private static Optional<Long> number(String digits) {
    if (digits.isEmpty() || digits.length() > 18 || !digits.chars().allMatch(Sizes::isDigit)) {
      return Optional.empty();
    }
    return Optional.of(Long.parseLong(digits));
  }

  private static Optional<Double> fraction(String digits) {
    boolean plain = digits.chars().allMatch(c -> isDigit(c) || c == '.');
    if (!plain || digits.isEmpty() || digits.length() > 12 || digits.equals(".")) {
      return Optional.empty();
    }
    return digits.indexOf('.') == digits.lastIndexOf('.')
        ? Optional.of(Double.parseDouble(digits))
        : Optional.empty();
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
