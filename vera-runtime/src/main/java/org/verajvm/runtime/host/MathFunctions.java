package org.verajvm.runtime.host;

import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Logarithms and trigonometry (spec 9.6.10). Outside its domain a function gives NaN. */
final class MathFunctions {
  private MathFunctions() {}

  static Optional<HostFunction> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "log" -> of(StrictMath::log);
          case "log2" -> of(MathFunctions::log2);
          case "log10" -> of(StrictMath::log10);
          case "sin" -> of(StrictMath::sin);
          case "cos" -> of(StrictMath::cos);
          case "tan" -> of(StrictMath::tan);
          case "asin" -> of(StrictMath::asin);
          case "acos" -> of(StrictMath::acos);
          case "atan" -> of(StrictMath::atan);
          case "atan2" -> of(StrictMath::atan2);
          default -> null;
        });
  }

  private static HostFunction of(DoubleUnaryOperator function) {
    return (guest, a) ->
        Double.doubleToRawLongBits(function.applyAsDouble(Double.longBitsToDouble(a[0])));
  }

  private static HostFunction of(DoubleBinaryOperator function) {
    return (guest, a) ->
        Double.doubleToRawLongBits(
            function.applyAsDouble(Double.longBitsToDouble(a[0]), Double.longBitsToDouble(a[1])));
  }

  /** The exponent is taken out first, so that powers of two give whole numbers exactly. */
  static double log2(double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      return StrictMath.log(value);
    }
    int exponent = Math.getExponent(value);
    double scaled = value;
    if (exponent < Double.MIN_EXPONENT) {
      scaled = value * 0x1p54;
      exponent = Math.getExponent(scaled) - 54;
      scaled = Math.scalb(scaled, -exponent - 54);
    } else {
      scaled = Math.scalb(scaled, -exponent);
    }
    if (scaled > 1.4142135623730951) {
      scaled /= 2;
      exponent++;
    }
    return exponent + StrictMath.log(scaled) * 1.4426950408889634;
  }
}
