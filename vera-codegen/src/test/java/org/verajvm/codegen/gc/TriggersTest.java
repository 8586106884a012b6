package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TriggersTest {
  private final TestHeap heap = new TestHeap();

  private long collections() {
    return heap.stat(Statistic.COLLECTIONS);
  }

  @Test
  void littleAllocationDoesNotCollect() {
    heap.call("churn", 10_000);
    assertEquals(0, collections());
  }

  @Test
  void garbageIsCollectedWhenItReachesTheMinimumDebt() {
    heap.call("churn", 2 * Triggers.MINIMUM_DEBT / 16);
    assertEquals(1, collections());
    assertEquals(List.of(0, 1, 2), heap.events);
  }

  @Test
  void theHeapDoesNotGrowWithGarbage() {
    heap.call("churn", 100_000);
    long bytes = heap.stat(Statistic.HEAP_BYTES);
    heap.call("churn", 2_000_000);
    assertEquals(bytes, heap.stat(Statistic.HEAP_BYTES));
    assertEquals(2_100_000 * 16L, heap.stat(Statistic.BYTES_ALLOCATED));
  }

  @Test
  void aLargeLiveHeapIsCollectedInProportion() {
    heap.addRoot((int) heap.call("list", 1_000_000, TestModule.STATIC_OBJECT));
    heap.collect();
    long before = collections();
    heap.call("churn", 1_000_000);
    assertTrue(collections() - before <= 1);
  }

  @Test
  void handlesCountForMoreThanTheirBytes() {
    int most = 0;
    for (int i = 0; i < 10_000; i++) {
      heap.handle(TestModule.MAP_HANDLE);
      most = Math.max(most, heap.entries.size());
    }
    assertEquals(Triggers.MINIMUM_HANDLES, most);
    assertEquals(10_000, heap.stat(Statistic.HANDLES_MADE));
  }

  @Test
  void aLargeStoreIsNotGoneThroughForAFewHandles() {
    for (int i = 0; i < 20_000; i++) {
      heap.addRoot(heap.handle(TestModule.MAP_HANDLE));
    }
    assertTrue(collections() < 40, () -> collections() + " collections");
    assertEquals(20_000, heap.entries.size());
  }

  @Test
  void aLargeHeapIsNotMarkedForAFewHandles() {
    heap.addRoot((int) heap.call("list", 1_000_000, TestModule.STATIC_OBJECT));
    heap.collect();
    long before = collections();
    for (int i = 0; i < 3900; i++) {
      heap.handle(TestModule.MAP_HANDLE);
    }
    assertEquals(before, collections());
    for (int i = 0; i < 100; i++) {
      heap.handle(TestModule.MAP_HANDLE);
    }
    assertEquals(before + 1, collections());
  }

  @Test
  void aHostNeverCollectsButItsDebtIsCollectedAtTheNextSafepoint() {
    heap.call("churn", 10);
    for (int i = 0; i < 100; i++) {
      heap.hostObject(TestModule.STRING, 100_000);
    }
    assertEquals(0, collections());
    heap.call("churn", 1);
    assertEquals(1, collections());
    assertEquals(0, heap.verify());
  }

  @Test
  void bytesThatTheHostReportsAreDebt() {
    heap.call("vera.gc_report_external", 100_000);
    heap.call("safepoint");
    assertEquals(0, collections());
    heap.call("vera.gc_report_external", 200_000);
    heap.call("safepoint");
    heap.call("safepoint");
    assertEquals(1, collections());
    assertEquals(300_000, heap.stat(Statistic.EXTERNAL_BYTES));
  }

  @Test
  void underStressEveryAllocationCollects() {
    heap.call("churn", 5);
    heap.call("vera.gc_set_stress", 1);
    heap.call("churn", 20);
    heap.handle(TestModule.MAP_HANDLE);
    heap.array(TestModule.STRING, 100_000);
    assertEquals(22, collections());
    heap.call("vera.gc_set_stress", 0);
    heap.call("churn", 20);
    assertEquals(22, collections());
    assertEquals(0, heap.verify());
  }

  @Test
  void nothingIsCountedAsAllocatedThatWasNotHandedOut() {
    heap.call("churn", 3);
    assertEquals(48, heap.stat(Statistic.BYTES_ALLOCATED));
    heap.collect();
    assertEquals(48, heap.stat(Statistic.BYTES_ALLOCATED));
  }

  private Trigger trigger() {
    return Trigger.values()[(int) heap.stat(Statistic.TRIGGER)];
  }

  @Test
  void eachCollectionKnowsWhyItRan() {
    heap.collect();
    assertEquals(Trigger.EXPLICIT, trigger());
    heap.call("churn", 2 * Triggers.MINIMUM_DEBT / 16);
    assertEquals(Trigger.ALLOCATION, trigger());
    heap.collect();
    for (int i = 0; i <= Triggers.MINIMUM_HANDLES; i++) {
      heap.handle(TestModule.MAP_HANDLE);
    }
    assertEquals(Trigger.HANDLES, trigger());
    heap.call("vera.gc_report_external", Triggers.MINIMUM_DEBT);
    heap.call("safepoint");
    assertEquals(Trigger.EXTERNAL, trigger());
    heap.call("vera.gc_set_stress", 1);
    heap.handle(TestModule.MAP_HANDLE);
    assertEquals(Trigger.STRESS, trigger());
    heap.collect();
    assertEquals(Trigger.EXPLICIT, trigger());
  }

  @Test
  void aCollectionThatTheMemoryLimitForcesSaysSo() {
    TestHeap small = new TestHeap(TestModule.Options.DEFAULT, Optional.of(16));
    small.addRoot((int) small.call("list", 30_000, TestModule.STATIC_OBJECT));
    assertThrows(TestHeap.Trap.class, () -> small.call("list", 100_000, TestModule.STATIC_OBJECT));
    assertEquals(Trigger.MEMORY_LIMIT.code(), small.stat(Statistic.TRIGGER));
  }

  @Test
  void aCollectionThatMakesUpForABrokenOneSaysSo() {
    heap.handle(TestModule.MAP_HANDLE);
    heap.beforeEviction =
        index -> {
          throw new IllegalStateException("the host fails");
        };
    assertThrows(IllegalStateException.class, heap::collect);
    heap.call("safepoint");
    assertEquals(Trigger.RECOVERY, trigger());
  }
}
