package org.verajvm.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.verajvm.runtime.store.StoreSizes;

/** An instance that serves calls for a long time stays as small as it was. */
class ManyCallsTest {
  private static final String SOURCE =
      """
      private fn fill(@Map<Int, Int>, @Int -> @Map<Int, Int>)
        requires(true)
        ensures(true)
        effects(pure)
      {
        if @Int.0 <= 0 then {
          @Map<Int, Int>.0
        } else {
          fill(map_insert(@Map<Int, Int>.0, @Int.0, @Int.0), @Int.0 - 1)
        }
      }

      public fn last(@Int -> @Map<Int, Int>)
        requires(true)
        ensures(true)
        effects(pure)
      {
        fill(map_new(), @Int.0)
      }
      """;

  @Test
  void storesAndHeapAreFlatOverTenThousandCalls() {
    VeraProgram program = VeraCompiler.compile(SOURCE).program().orElseThrow();
    try (VeraInstance instance = program.instantiate()) {
      call(instance, 100);
      long heap = instance.statistics().heapBytes();
      for (int round = 0; round < 99; round++) {
        call(instance, 100);
        int maps = instance.storeSizes().map();
        assertTrue(maps <= 100, "live maps: " + maps);
      }
      assertEquals(heap, instance.statistics().heapBytes());
      instance.collect();
      assertEquals(new StoreSizes(0, 0, 0), instance.storeSizes());
    }
  }

  private static void call(VeraInstance instance, int times) {
    for (int i = 0; i < times; i++) {
      try (ExecutionResult result = instance.call("last", 10)) {
        assertTrue(result.ok(), result.toString());
      }
    }
  }
}
