package org.verajvm.conformance.generated.evaluate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.verajvm.conformance.generated.evaluate.Value.DecimalHandle;

/** Decimal arithmetic of 28 digits, ties to even (spec 9.7.2). */
final class Decimals {
  private static final MathContext CONTEXT = new MathContext(28, RoundingMode.HALF_EVEN);

  private Decimals() {}

  static DecimalHandle add(DecimalHandle left, DecimalHandle right) {
    return new DecimalHandle(
        left.value.add(right.value, CONTEXT), left.negative && right.negative && isZero(left));
  }

  static DecimalHandle subtract(DecimalHandle left, DecimalHandle right) {
    return new DecimalHandle(
        left.value.subtract(right.value, CONTEXT),
        isZero(left) && isZero(right) && left.negative && !right.negative);
  }

  static DecimalHandle multiply(DecimalHandle left, DecimalHandle right) {
    return new DecimalHandle(
        left.value.multiply(right.value, CONTEXT), left.negative != right.negative);
  }

  static Value divide(DecimalHandle left, DecimalHandle right) {
    if (isZero(right)) {
      return Value.none();
    }
    if (isZero(left)) {
      int scale = left.value.scale() - right.value.scale();
      return Value.some(
          new DecimalHandle(
              new BigDecimal(java.math.BigInteger.ZERO, scale), left.negative != right.negative));
    }
    return Value.some(new DecimalHandle(left.value.divide(right.value, CONTEXT), false));
  }

  static DecimalHandle negate(DecimalHandle operand) {
    return new DecimalHandle(operand.value.negate(CONTEXT), false);
  }

  static DecimalHandle absolute(DecimalHandle operand) {
    return new DecimalHandle(operand.value.abs(CONTEXT), false);
  }

  private static boolean isZero(DecimalHandle decimal) {
    return decimal.value.signum() == 0;
  }
}
