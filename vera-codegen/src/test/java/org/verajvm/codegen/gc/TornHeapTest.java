package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whatever access to memory is the last one of a call, the instance goes on after a reset. */
class TornHeapTest {
  private static final long WORK = accessesOfTheWork();

  private final FaultyMemory memory = new FaultyMemory();
  private final TestHeap heap =
      new TestHeap(TestModule.Options.DEFAULT, Optional.empty(), memory::create);
  private int kept;
  private int keptHandle;

  private void prepare() {
    kept = heap.addRoot((int) heap.call("list", 300, TestModule.STATIC_OBJECT));
    keptHandle = heap.addRoot(heap.handle(TestModule.MAP_HANDLE));
  }

  /** Reaches every part of the collector that changes its state. */
  private void work() {
    heap.array(TestModule.STRING, 40_000);
    heap.call("recursion", 1400);
    for (int i = 0; i < 70; i++) {
      heap.handle(TestModule.MAP_HANDLE);
    }
    heap.collect();
    heap.call("churn", 300);
    heap.hostObject(TestModule.STRING, 300_000);
    heap.call("list", 300, TestModule.STATIC_OBJECT);
    heap.collect();
  }

  private static long accessesOfTheWork() {
    TornHeapTest test = new TornHeapTest();
    test.prepare();
    long before = test.memory.accesses();
    test.work();
    return test.memory.accesses() - before;
  }

  @Property(tries = 150)
  void theHeapIsSoundAfterAFaultAnywhere(@ForAll @IntRange(max = 99_999) int when) {
    new TornHeapTest().requireSoundAfterAFault(WORK * when / 100_000);
  }

  private void requireSoundAfterAFault(long accesses) {
    prepare();
    memory.failAfter(accesses);
    assertThrows(FaultyMemory.Fault.class, this::work);
    memory.failAfter(-1);
    heap.call("vera.reset");
    heap.collect();
    assertEquals(0, heap.verify());
    assertEquals(301, heap.stat(Statistic.OBJECTS_LIVE));
    assertTrue(heap.entries.containsKey(heap.index(heap.root(keptHandle))));
    assertEquals(TestModule.STATIC_OBJECT, heap.getReference(heap.root(kept), 0));
    assertEquals(heap.evicted.size(), new HashSet<>(heap.evicted).size());
    work();
    heap.collect();
    assertEquals(0, heap.verify());
    assertEquals(301, heap.stat(Statistic.OBJECTS_LIVE));
  }

  @Test
  void theHeapDoesNotGrowByFaults() {
    prepare();
    work();
    long bytes = heap.stat(Statistic.HEAP_BYTES);
    for (int i = 0; i < 30; i++) {
      memory.failAfter(WORK * i / 30);
      assertThrows(FaultyMemory.Fault.class, this::work);
      memory.failAfter(-1);
      heap.call("vera.reset");
    }
    assertTrue(heap.stat(Statistic.HEAP_BYTES) <= 2 * bytes);
  }
}
