package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SizeClassesTest {
  @Test
  void everySizeHasTheSmallestClassThatHoldsIt() {
    for (int size = 8; size <= SizeClasses.MAX_SMALL; size++) {
      int sizeClass = SizeClasses.of(size);
      assertTrue(SizeClasses.cellSize(sizeClass) >= size, "class of " + size);
      assertTrue(sizeClass == 0 || SizeClasses.cellSize(sizeClass - 1) < size, "waste at " + size);
    }
  }

  @Test
  void cellsAreAlignedAndFillTheirBlock() {
    for (int c = 0; c < SizeClasses.COUNT; c++) {
      assertEquals(0, SizeClasses.cellSize(c) % 8);
      int rest = BlockFormat.ROOM - SizeClasses.capacity(c) * SizeClasses.cellSize(c);
      assertTrue(rest < SizeClasses.cellSize(c));
      assertTrue(SizeClasses.capacity(c) >= 2);
    }
  }

  @Test
  void theEmittedCodeAgrees() {
    TestHeap heap = new TestHeap();
    for (int size = 9; size <= SizeClasses.MAX_SMALL; size += size < 2000 ? 1 : 37) {
      int object = heap.hostObject(TestModule.STRING, size - ObjectFormat.PAYLOAD);
      int block = object & BlockFormat.MASK;
      assertEquals(SizeClasses.of(size), heap.word(block + BlockFormat.SIZE_CLASS));
      assertEquals(
          SizeClasses.cellSize(SizeClasses.of(size)), heap.word(block + BlockFormat.CELL_SIZE));
    }
    assertEquals(0, heap.verify());
  }

  @Test
  void theWordsOfTheCollectorEndBelowStaticData() {
    assertTrue(MemoryMap.END <= MemoryMap.STATIC_DATA);
  }
}
