package org.verajvm.runtime.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatTextTest {

  @ParameterizedTest
  @CsvSource({
    "0.0,0.0",
    "-0.0,-0.0",
    "1.0,1.0",
    "1e15,1000000000000000.0",
    "1e16,1e+16",
    "1.5e300,1.5e+300",
    "2e300,2e+300",
    "0.0001,0.0001",
    "0.00001,1e-05",
    "4.9e-324,5e-324",
    "9.9e-324,1e-323",
    "123456.789,123456.789",
    "NaN,nan",
    "-Infinity,-inf",
  })
  void writesTheFewestDigits(double value, String expected) {
    assertEquals(expected, FloatText.format(value));
  }

  @Property
  void readsBackAsTheSameValue(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (!Double.isNaN(value) && !Double.isInfinite(value)) {
      assertEquals(value, Double.parseDouble(FloatText.format(value)));
    }
  }
}
