package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.verajvm.codegen.core.TrapKind;

class LimitsTest {
  private static final Shape PAIR = new Shape(2, 16);

  private static TestHeap heapOfPages(int pages) {
    return new TestHeap(TestModule.Options.DEFAULT, Optional.of(pages));
  }

  private static void assertOutOfMemory(Runnable allocation) {
    TestHeap.Trap trap = assertThrows(TestHeap.Trap.class, allocation::run);
    assertEquals(TrapKind.OUT_OF_MEMORY.code(), trap.kind);
    assertEquals(Collector.NO_SITE, trap.site);
  }

  private static void onLargeStack(Runnable test) throws InterruptedException {
    AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
    Thread thread = new Thread(null, test, "large stack", 256L << 20);
    thread.setUncaughtExceptionHandler((t, thrown) -> failure.set(Optional.of(thrown)));
    thread.start();
    thread.join();
    failure.get().ifPresent(thrown -> fail(thrown));
  }

  @Test
  void aFreshHeapIsSmall() {
    assertTrue(new TestHeap().stat(Statistic.HEAP_BYTES) <= 3 * 65536);
  }

  @Test
  void tooManyLiveObjectsTrapAndTheInstanceStaysUsable() {
    TestHeap heap = heapOfPages(16);
    assertOutOfMemory(() -> heap.call("list", 100_000, TestModule.STATIC_OBJECT));
    heap.call("vera.reset");
    assertEquals(0, heap.verify());
    heap.call("churn", 100_000);
    heap.addRoot((int) heap.call("list", 30_000, TestModule.STATIC_OBJECT));
    heap.collect();
    assertEquals(30_000, heap.stat(Statistic.OBJECTS_LIVE));
    assertEquals(0, heap.verify());
    assertTrue(heap.stat(Statistic.HEAP_BYTES) <= 16 * 65536);
  }

  @Test
  void aRecursionThatRunsOutOfMemoryLeavesNoFramesAfterReset() throws InterruptedException {
    TestHeap heap = heapOfPages(16);
    onLargeStack(() -> assertOutOfMemory(() -> heap.call("recursion", 100_000)));
    int cleared = TestModule.CELLS + 4 * (TestModule.CELL_COUNT - 1);
    heap.setWord(cleared, TestModule.STATIC_OBJECT);
    heap.call("vera.reset");
    assertEquals(0, heap.word(cleared));
    heap.collect();
    assertEquals(0, heap.stat(Statistic.OBJECTS_LIVE));
    assertEquals(0, heap.verify());
  }

  @Test
  void anArrayLargerThanAnyMemoryTraps() {
    TestHeap heap = new TestHeap();
    assertOutOfMemory(() -> heap.array(TestModule.LONGS, 1L << 29));
    assertOutOfMemory(() -> heap.array(TestModule.LONGS, 1L << 61));
    assertOutOfMemory(() -> heap.array(TestModule.STRING, -1L));
    assertOutOfMemory(() -> heap.array(TestModule.STRING, (1L << 32) - 1));
    assertOutOfMemory(() -> heap.hostObject(TestModule.STRING, -1));
    assertEquals(0, heap.verify());
  }

  @Test
  void aLargeObjectMayTakeNearlyAllMemory() {
    TestHeap heap = heapOfPages(64);
    for (int i = 0; i < 20; i++) {
      heap.array(TestModule.STRING, 55 * 65536);
    }
    assertEquals(0, heap.verify());
  }

  @Test
  void aLargeObjectUsesTheFreeEndOfTheHeapTogetherWithNewMemory() {
    TestHeap heap = heapOfPages(64);
    heap.array(TestModule.STRING, 30 * 65536);
    heap.array(TestModule.STRING, 58 * 65536);
    assertEquals(0, heap.verify());
  }

  @Test
  void neighbouringFreeSpansBecomeOne() {
    TestHeap heap = new TestHeap();
    heap.array(TestModule.STRING, 100_000);
    heap.array(TestModule.STRING, 100_000);
    long before = heap.stat(Statistic.HEAP_BYTES);
    heap.collect();
    heap.array(TestModule.STRING, 210_000);
    assertEquals(before, heap.stat(Statistic.HEAP_BYTES));
    assertEquals(0, heap.verify());
  }

  @Test
  void markingWorksWithoutMemoryForItsStack() {
    TestHeap heap = heapOfPages(40);
    int depth = 20_000;
    int head = TestModule.STATIC_OBJECT;
    int slot = heap.addRoot(head);
    for (int i = 0; i < depth; i++) {
      int side = heap.hostObject(PAIR.descriptor(), 8);
      int node = heap.hostObject(PAIR.descriptor(), 8);
      heap.setReference(node, 0, head);
      heap.setReference(node, 1, side);
      head = node;
    }
    heap.removeRoot(slot);
    heap.addRoot(head);
    assertOutOfMemory(() -> {
      while (true) {
        heap.addRoot(heap.hostObject(TestModule.STRING, 8));
      }
    });
    int before = heap.word(MemoryMap.MARK_LIMIT);
    heap.collect();
    assertEquals(before, heap.word(MemoryMap.MARK_LIMIT));
    assertEquals(0, heap.verify());
    int nodes = 0;
    for (int at = head; at != TestModule.STATIC_OBJECT; at = heap.getReference(at, 0)) {
      assertTrue(heap.isAllocated(at) && heap.isAllocated(heap.getReference(at, 1)));
      nodes++;
    }
    assertEquals(depth, nodes);
  }

  @Test
  void theShadowStackMovesWithItsFramesAndUnwindsByDepth() {
    TestHeap heap = new TestHeap();
    assertEquals(20, heap.call("depthAfterUnwind"));
    assertEquals(heap.word(MemoryMap.STACK_BASE), heap.word(MemoryMap.STACK_POINTER));
    assertEquals(0, heap.verify());
  }

  @Test
  void aHundredThousandHostRootsAreKept() {
    TestHeap heap = new TestHeap();
    int[] slots = new int[100_000];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = heap.addRoot(heap.hostObject(PAIR.descriptor(), 8));
    }
    heap.collect();
    assertEquals(slots.length, heap.stat(Statistic.OBJECTS_LIVE));
    for (int i = 0; i < slots.length; i += 2) {
      heap.removeRoot(slots[i]);
    }
    heap.collect();
    assertEquals(slots.length / 2, heap.stat(Statistic.OBJECTS_LIVE));
    assertEquals(slots[slots.length - 2], heap.addRoot(TestModule.STATIC_OBJECT));
    assertEquals(0, heap.verify());
  }

  @Test
  void aWideArrayIsMarkedWithASmallStack() {
    TestHeap heap = new TestHeap();
    int array = heap.array(TestModule.REFERENCES, 100_000);
    heap.addRoot(array);
    for (int i = 0; i < 100_000; i++) {
      heap.setReference(array, i, heap.hostObject(PAIR.descriptor(), 8));
    }
    int before = heap.word(MemoryMap.MARK_LIMIT);
    heap.collect();
    assertEquals(before, heap.word(MemoryMap.MARK_LIMIT));
    assertEquals(100_001, heap.stat(Statistic.OBJECTS_LIVE));
  }
}
