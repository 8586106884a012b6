package org.verajvm.runtime.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlopeTest {
  private static Slope of(IntToDoubleFunction samples) {
    return Slope.of(IntStream.range(0, 100).mapToDouble(samples).toArray());
  }

  @Test
  void aLineIsFound() {
    Slope slope = of(i -> 10 + 2.0 * i);
    assertEquals(198, slope.growth(), 1e-9);
    assertEquals(109, slope.mean(), 1e-9);
    assertFalse(slope.isFlat());
  }

  @Test
  void noiseIsFlatAndNoiseOnARiseIsNot() {
    Random random = new Random(7);
    assertTrue(of(i -> 1000 + 100 * random.nextGaussian()).isFlat());
    assertFalse(of(i -> 1000 + 100 * random.nextGaussian() + 5 * i).isFlat());
  }

  @Test
  void whatStaysTheSameOrFallsIsFlat() {
    assertTrue(of(i -> 42).isFlat());
    assertTrue(of(i -> 0).isFlat());
    assertTrue(of(i -> 100 - i).isFlat());
  }
}
