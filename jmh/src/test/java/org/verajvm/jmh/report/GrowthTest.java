package org.verajvm.jmh.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthTest {
  @Test
  void theExponentOfAPowerIsFound() {
    assertEquals(1, Growth.exponent(Map.of(10L, 70.0, 100L, 700.0, 1000L, 7000.0)), 1e-9);
    assertEquals(2, Growth.exponent(Map.of(10L, 1.0, 100L, 100.0, 1000L, 10_000.0)), 1e-9);
    assertEquals(0, Growth.exponent(Map.of(10L, 5.0, 1000L, 5.0)), 1e-9);
  }

  @Test
  void aConstantShareMakesItSmaller() {
    assertEquals(0.85, Growth.exponent(Map.of(100L, 200.0, 10_000L, 10_100.0)), 0.01);
  }
}
