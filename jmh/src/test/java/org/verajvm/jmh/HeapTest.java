package org.verajvm.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verajvm.codegen.gc.Statistic;

/** The benchmarks measure what they say: so many objects live, so many die. */
class HeapTest {
  private final Heap heap = new Heap();

  @ParameterizedTest
  @CsvSource({"list,1000", "flat,1001", "decimals,1001", "maps,1001", "sets,1001", "nest,2000"})
  void soManyObjectsLive(String kind, long objects) {
    int root = heap.hold(heap.call(kind, 1000));
    heap.collect();
    assertEquals(objects, heap.statistic(Statistic.OBJECTS_LIVE));
    heap.release(root);
    heap.collect();
    assertEquals(0, heap.statistic(Statistic.OBJECTS_LIVE));
    assertEquals(objects, heap.statistic(Statistic.OBJECTS_SWEPT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sum_parameter", "sum_state", "sum_handled_state", "sum_clause", "sum_guarded"})
  void everyEffectComputesTheSameSum(String kind) {
    assertEquals(500_500, heap.call(kind, 1000));
  }

  @Test
  void everySecondOfTheTwinsDies() {
    heap.hold(heap.field(heap.call("twins", 1000), 0));
    heap.collect();
    assertEquals(1000, heap.statistic(Statistic.OBJECTS_LIVE));
  }

  @ParameterizedTest
  @CsvSource({"updates", "history"})
  void versionsOfATableShareItsObjects(String kind) {
    int table = heap.hold(heap.call("table", kind.equals("history") ? 900 : 1000));
    heap.hold(heap.call(kind, 100, heap.held(table)));
    heap.release(table);
    heap.collect();
    long values = kind.equals("history") ? 1000 : 1100;
    long lists = kind.equals("history") ? 100 : 1;
    assertEquals(values + 100 + lists, heap.statistic(Statistic.OBJECTS_LIVE));
  }
}
