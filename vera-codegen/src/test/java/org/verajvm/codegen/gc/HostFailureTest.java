package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A host function that fails in the middle of a collection leaves a heap that works on. */
class HostFailureTest {
  private static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final TestHeap heap = new TestHeap();
  private final Set<Integer> fired = new TreeSet<>();

  private int[] handles(int descriptor, int count) {
    int array = heap.array(TestModule.REFERENCES, count);
    int slot = heap.addRoot(array);
    int[] handles = new int[count];
    for (int i = 0; i < count; i++) {
      handles[i] = heap.hostObject(descriptor, 0);
      heap.fill(handles[i]);
      heap.setReference(array, i, handles[i]);
    }
    heap.removeRoot(slot);
    return handles;
  }

  @Test
  void noHandleIsFiredTwiceWhenTheSweepIsInterrupted() {
    int kept = heap.addRoot((int) heap.call("list", 3000, TestModule.STATIC_OBJECT));
    handles(TestModule.MAP_HANDLE, 5000);
    heap.beforeEviction =
        index -> {
          assertTrue(fired.add(index), "fired twice");
          if (index % 700 == 0) {
            throw new Failure();
          }
        };
    int failures = 0;
    while (heap.stat(Statistic.HANDLES_EVICTED) < 5000) {
      try {
        heap.collect();
      } catch (Failure expected) {
        failures++;
        heap.setWord(MemoryMap.ARMED, 0);
        heap.call("churn", 100);
      }
    }
    heap.collect();
    assertEquals(5000, fired.size());
    assertTrue(failures > 0);
    assertEquals(3000, heap.stat(Statistic.OBJECTS_LIVE));
    assertEquals(TestModule.STATIC_OBJECT, heap.getReference(heap.root(kept), 0));
    assertEquals(0, heap.verify());
  }

  @Test
  void aFailedCollectionIsMadeUpForAtTheNextSafepoint() {
    handles(TestModule.MAP_HANDLE, 10);
    heap.beforeEviction =
        index -> {
          throw new Failure();
        };
    assertThrows(Failure.class, heap::collect);
    heap.beforeEviction = index -> {};
    heap.call("safepoint");
    assertEquals(9, heap.evicted.size());
    assertEquals(1, heap.stat(Statistic.COLLECTIONS));
    assertEquals(0, heap.verify());
  }

  @Test
  void everythingReachableSurvivesWhenTheMarkingIsInterrupted() {
    int count = 200;
    int array = heap.array(TestModule.REFERENCES, count);
    heap.addRoot(array);
    Set<Integer> values = new HashSet<>();
    for (int i = 0; i < count; i++) {
      int value = heap.hostObject(new Shape(2, 16).descriptor(), 8);
      int handle = heap.hostObject(TestModule.TRACED_MAP_HANDLE, 0);
      heap.fill(handle, value);
      heap.setReference(array, i, handle);
      values.add(value);
    }
    heap.onTrace =
        index -> {
          if (index == 150) {
            throw new Failure();
          }
        };
    assertThrows(RuntimeException.class, heap::collect);
    heap.setWord(MemoryMap.ARMED, 0);
    heap.call("churn", 100);
    heap.onTrace = index -> {};
    heap.collect();
    assertEquals(1 + 2 * count, heap.stat(Statistic.OBJECTS_LIVE));
    assertTrue(values.stream().allMatch(heap::isAllocated));
    assertEquals(0, heap.evicted.size());
    assertEquals(0, heap.verify());
  }

  @Test
  void aWrapperThatWasNeverFilledIsNotEvicted() {
    heap.hostObject(TestModule.MAP_HANDLE, 0);
    heap.collect();
    assertEquals(0, heap.evicted.size());
    assertEquals(1, heap.stat(Statistic.OBJECTS_SWEPT));
  }
}
