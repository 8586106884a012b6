package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.gc.HeapModel.Node;

/** What a model counts, to be compared with the collector's own counters and triggers. */
final class HeapCounts {
  /** A list of free cells may arm a collection and then be given back, which lowers the debt. */
  private static final long TAKEN_BACK = 14L * BlockFormat.SIZE;

  private final TestHeap heap;
  private long collections;
  private long allocated;
  private long debt;
  private long existing;
  private long handlesMade;
  private long handlesSince;
  private long external;
  private long live;
  private Optional<Trigger> asked = Optional.empty();

  /** Whether this collection mends: it counts free cells that were lost as handed out or dead. */
  private boolean mended;

  /** Whether this collection found the heap torn. */
  private boolean wasTorn;

  private boolean mayBeTorn;

  /** Whether a call was cut off of which nobody knows what it allocated. */
  private boolean isUncertain;

  /** Blocks of the mark stack when marking is done. */
  private int markStack;

  HeapCounts(TestHeap heap) {
    this.heap = heap;
  }

  long collections() {
    return collections;
  }

  long existing() {
    return existing;
  }

  /** Runs what may collect for a reason that cannot be seen from here. */
  void expecting(Trigger trigger, Runnable body) {
    asked = Optional.of(trigger);
    try {
      body.run();
    } finally {
      asked = Optional.empty();
    }
  }

  void made(int room) {
    allocated += room;
    debt += room;
    existing++;
  }

  void madeHandle() {
    made(SizeClasses.cellSize(SizeClasses.HANDLE));
    handlesMade++;
    handlesSince++;
  }

  void reported(int bytes) {
    debt += bytes;
    external += bytes;
  }

  /** Whether the next collection has to mend the heap, which only a call that failed leaves so. */
  boolean isTorn() {
    boolean isTorn = heap.word(MemoryMap.PHASE) != 0 || heap.word(MemoryMap.BUSY) != 0;
    assertTrue(mayBeTorn || !isTorn, "a heap at rest that says it is torn");
    return isTorn;
  }

  /** Whether a call failed since the last collection that came to its end. */
  boolean hasFailed() {
    return mayBeTorn;
  }

  /** A call failed: until the next collection the heap may be torn. */
  void mayBeTorn() {
    mayBeTorn = true;
  }

  /** A call may be cut off anywhere: until the next collection nobody knows what it allocated. */
  void mayBeCutOff() {
    mayBeTorn = true;
    isUncertain = true;
  }

  private int markStackBlocks() {
    int bytes = heap.word(MemoryMap.MARK_LIMIT) - heap.word(MemoryMap.MARK_BASE);
    return bytes + BlockFormat.CELLS >>> BlockFormat.SHIFT;
  }

  void marked() {
    markStack = markStackBlocks();
    if (wasTorn) {
      InspectHeap.requireMended(heap);
    }
  }

  int markStack() {
    return markStack;
  }

  private boolean isIndebted() {
    return isIndebtedWith(0);
  }

  private boolean isIndebtedWith(long bytes) {
    return heap.wide(MemoryMap.DEBT) + bytes >= heap.wide(MemoryMap.DEBT_LIMIT);
  }

  private boolean hasManyHandles() {
    return heap.word(MemoryMap.HANDLES_SINCE) >= heap.word(MemoryMap.HANDLES_LIMIT);
  }

  private boolean isStressed() {
    return heap.word(MemoryMap.STRESS) != 0;
  }

  void collectionBegins() {
    wasTorn = isTorn();
    mended = wasTorn || isUncertain;
    Trigger trigger = Trigger.values()[(int) heap.stat(Statistic.TRIGGER)];
    boolean isJustified =
        switch (trigger) {
          case EXPLICIT, MEMORY_LIMIT -> asked.isPresent() && asked.get() == trigger;
          case STRESS -> isStressed();
          case ALLOCATION, EXTERNAL -> isIndebtedWith(TAKEN_BACK);
          case HANDLES -> hasManyHandles();
          case RECOVERY -> mended;
        };
    assertTrue(isJustified, () -> "a collection without cause: " + trigger);
    if (asked.isPresent() && asked.get() == Trigger.EXPLICIT) {
      assertEquals(Trigger.EXPLICIT, trigger, "cause of a collection that was asked for");
    } else if (isStressed()) {
      assertEquals(Trigger.STRESS, trigger, "cause of a collection under stress");
    }
  }

  /** Whether the next allocation of a class by the program must collect; -1 is a large object. */
  boolean mustCollect(int sizeClass) {
    boolean tooManyHandles = sizeClass == SizeClasses.HANDLE && hasManyHandles();
    boolean slow =
        sizeClass < 0
            || sizeClass == SizeClasses.HANDLE
            || heap.word(MemoryMap.FREE_CELLS + 4 * sizeClass) == 0;
    return tooManyHandles || slow && heap.word(MemoryMap.ARMED) != 0;
  }

  void collectionEnded(List<Node> survivors, ModelStore store) {
    collections++;
    mayBeTorn = false;
    isUncertain = false;
    long bytes = 0;
    long handles = 0;
    for (Node node : survivors) {
      bytes += node.room;
      handles += node.isHandle() ? 1 : 0;
    }
    if (!mended) {
      assertStatistic(existing - survivors.size(), Statistic.OBJECTS_SWEPT);
    } else {
      allocated = heap.stat(Statistic.BYTES_ALLOCATED);
    }
    live = survivors.size();
    existing = live;
    assertStatistic(collections, Statistic.COLLECTIONS);
    assertStatistic(live, Statistic.OBJECTS_LIVE);
    assertStatistic(bytes, Statistic.BYTES_LIVE);
    assertStatistic(handles, Statistic.HANDLES_LIVE);
    assertStatistic(store.reported, Statistic.HOST_TRACED);
    assertStatistic(live + store.reported, Statistic.MARK_COST);
    assertStatistic(store.evicted, Statistic.HANDLES_EVICTED);
    assertStatistic(handlesMade, Statistic.HANDLES_MADE);
    assertStatistic(external, Statistic.EXTERNAL_BYTES);
    boolean isCut = markStack > 4 && (long) markStack << BlockFormat.SHIFT > bytes >> 3;
    assertEquals(isCut ? 1 : markStack, markStackBlocks(), "blocks of the mark stack");
    checkTriggers(bytes, handles, live + store.reported);
  }

  private void checkTriggers(long bytes, long handles, long cost) {
    debt = 0;
    handlesSince = 0;
    assertEquals(0, heap.wide(MemoryMap.DEBT), "debt after a collection");
    assertEquals(Math.max(256 * 1024, bytes), heap.wide(MemoryMap.DEBT_LIMIT), "limit of the debt");
    assertEquals(
        Math.max(64, Math.max(cost / 256, handles / 4)),
        heap.word(MemoryMap.HANDLES_LIMIT),
        "limit of new handles");
    assertEquals(isStressed(), heap.word(MemoryMap.ARMED) != 0, "armed after a collection");
  }

  private void assertStatistic(long expected, Statistic statistic) {
    assertEquals(expected, heap.stat(statistic), () -> "statistic " + statistic);
  }

  /**
   * Requires after each step that a collection that is due will come: it is armed, and where the
   * inlined path could go on without a call its lists are empty.
   *
   * @param byHost whether the step was the host's, which adds to the debt outside of any allocation
   */
  void requireArmed(boolean byHost) {
    if (isIndebted()) {
      assertNotEquals(0, heap.word(MemoryMap.ARMED), "indebted, but no collection is due");
    }
    if (isStressed() || byHost && isIndebted() && !mayBeTorn) {
      for (int sizeClass = 0; sizeClass < SizeClasses.COUNT; sizeClass++) {
        int list = heap.word(MemoryMap.FREE_CELLS + 4 * sizeClass);
        assertEquals(0, list, "free cells for the inlined path although a collection is due");
      }
    }
  }

  /** The words behind the counters are none, whatever they hold. */
  private void assertNoStatistic(int code) {
    int address = MemoryMap.COUNTERS + 8 * code;
    int word = heap.word(address);
    heap.setWord(address, -1);
    assertEquals(0, heap.call("vera.gc_stat", code), "no such statistic");
    heap.setWord(address, word);
  }

  /** Requires that the counters between collections are right. */
  void check(InspectHeap inspection) {
    assertStatistic(allocated, Statistic.BYTES_ALLOCATED);
    assertEquals(
        debt, heap.wide(MemoryMap.DEBT) - inspection.unused(), "bytes since the last collection");
    assertEquals(handlesSince, heap.word(MemoryMap.HANDLES_SINCE), "handles since the collection");
    assertStatistic(handlesMade, Statistic.HANDLES_MADE);
    assertStatistic(external, Statistic.EXTERNAL_BYTES);
    assertStatistic(heap.size(), Statistic.HEAP_BYTES);
    assertNoStatistic(Statistic.values().length);
    assertNoStatistic((MemoryMap.CELL_SIZES - MemoryMap.COUNTERS) / 8);
    requireArmed(false);
  }
}
