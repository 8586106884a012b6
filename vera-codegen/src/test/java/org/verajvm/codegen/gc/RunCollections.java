package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Lets the collector run, and requires that it ran when it had to and only then. */
final class RunCollections {
  private final TestHeap heap;
  private final HeapModel model;
  private final HeapRoots roots;
  private final HeapCounts counts;

  RunCollections(TestHeap heap, HeapModel model) {
    this.heap = heap;
    this.model = model;
    roots = model.roots();
    counts = model.counts();
  }

  void collect() {
    long before = counts.collections();
    counts.expecting(Trigger.EXPLICIT, () -> model.allowCollection(heap::collect));
    assertEquals(before + 1, counts.collections(), "collections");
  }

  void safepoint() {
    boolean due = heap.word(MemoryMap.ARMED) != 0;
    long before = counts.collections();
    model.allowCollection(() -> heap.call("safepoint"));
    assertEquals(before + (due ? 1 : 0), counts.collections(), "collections at a safepoint");
  }

  void stress(boolean on) {
    heap.call("vera.gc_set_stress", on ? 1 : 0);
    if (!on) {
      collect();
    }
  }

  void reset() {
    boolean mends = counts.isTorn();
    long before = counts.collections();
    model.allowCollection(() -> {
      roots.forget();
      heap.call("vera.reset");
    });
    roots.check();
    assertEquals(before + (mends ? 1 : 0), counts.collections(), "collections of a reset");
  }
}
