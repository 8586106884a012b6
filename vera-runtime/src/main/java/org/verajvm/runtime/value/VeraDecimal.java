package org.verajvm.runtime.value;

import java.math.BigDecimal;

/** A Decimal that a program returned. It keeps its store entry alive until it is closed. */
public non-sealed interface VeraDecimal extends VeraValue.Handle {
  /** The canonical text, as {@code decimal_to_string} gives it (spec 9.7.2). */
  String text();

  /**
   * The same number.
   *
   * @throws ArithmeticException when it is not finite or its exponent exceeds the range of an int
   */
  BigDecimal toBigDecimal();
}
