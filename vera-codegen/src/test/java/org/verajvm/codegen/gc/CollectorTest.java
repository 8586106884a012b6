package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CollectorTest {
  private static final Shape PAIR = new Shape(2, 16);

  private final TestHeap heap = new TestHeap();

  @Test
  void aFreshHeapIsSound() {
    assertEquals(0, heap.verify());
  }

  @Test
  void aRootedObjectSurvivesAndAnUnrootedOneDoesNot() {
    int kept = heap.object(PAIR);
    int lost = heap.object(PAIR);
    int slot = heap.addRoot(kept);
    heap.collect();
    assertTrue(heap.isAllocated(kept));
    assertFalse(heap.isAllocated(lost));
    assertEquals(1, heap.stat(Statistic.OBJECTS_LIVE));
    assertEquals(1, heap.stat(Statistic.OBJECTS_SWEPT));
    assertEquals(0, heap.verify());
    heap.removeRoot(slot);
    heap.collect();
    assertEquals(0, heap.stat(Statistic.OBJECTS_LIVE));
    assertEquals(0, heap.verify());
  }

  @Test
  void aDeadHandleIsEvictedOnce() {
    int handle = heap.handle(TestModule.MAP_HANDLE);
    int slot = heap.addRoot(handle);
    heap.collect();
    assertEquals(List.of(), heap.evicted);
    heap.removeRoot(slot);
    heap.collect();
    heap.collect();
    assertEquals(List.of(1), heap.evicted);
    assertEquals(0, heap.verify());
  }

  @Test
  void aListOfAMillionIsMarkedAndSwept() {
    int list = (int) heap.call("list", 1_000_000, TestModule.STATIC_OBJECT);
    int slot = heap.addRoot(list);
    heap.collect();
    assertEquals(1_000_000, heap.stat(Statistic.OBJECTS_LIVE));
    heap.removeRoot(slot);
    heap.collect();
    assertEquals(0, heap.stat(Statistic.OBJECTS_LIVE));
    assertEquals(0, heap.verify());
  }

  @Test
  void aDeepRecursionMovesTheShadowStack() {
    int base = heap.word(MemoryMap.STACK_BASE);
    int list = (int) heap.call("recursion", 3000);
    assertNotEquals(base, heap.word(MemoryMap.STACK_BASE));
    assertEquals(heap.word(MemoryMap.STACK_BASE), heap.word(MemoryMap.STACK_POINTER));
    heap.addRoot(list);
    heap.collect();
    assertEquals(6000, heap.stat(Statistic.OBJECTS_LIVE));
    assertEquals(0, heap.verify());
  }
}
