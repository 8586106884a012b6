package org.verajvm.runtime.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class DecimalDigitsTest {
  @Test
  void countsAreThoseOfTheText() {
    for (int bits = 0; bits < 220; bits++) {
      checkAround(BigInteger.ONE.shiftLeft(bits));
    }
    for (int exponent = 0; exponent < 70; exponent++) {
      checkAround(BigInteger.TEN.pow(exponent));
    }
  }

  private static void checkAround(BigInteger number) {
    for (int offset = -1; offset <= 1; offset++) {
      BigInteger near = number.add(BigInteger.valueOf(offset));
      assertEquals(near.toString().length(), DecimalDigits.count(near), near.toString());
    }
  }
}
