package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Walks a heap that is at rest and requires that spans, blocks, bins and lists of free cells are
 * sound, by reading memory alone: nothing here is shared with the verifier that is part of the
 * collector.
 */
final class InspectHeap {
  private final TestHeap heap;
  private final Set<Integer> freeSpans = new HashSet<>();
  private final Set<Integer> blocksWithFreeCells = new HashSet<>();
  private int[] objects = new int[64];
  private int objectCount;

  /** Length in blocks of the longest free span. */
  private int longestFree;

  private int spansInUse;
  private int run;
  private int longestRun;

  /** Length in blocks of the free span at the end of the heap. */
  private int lastFree;

  /** Pairs of neighbouring free spans. */
  private int unjoined;

  /** Bytes of cells on the lists of the classes. */
  private long unused;

  private InspectHeap(TestHeap heap) {
    this.heap = heap;
  }

  /** Requires a sound heap and answers what is in it. */
  static InspectHeap of(TestHeap heap) {
    InspectHeap inspection = new InspectHeap(heap);
    inspection.spans();
    inspection.bins();
    inspection.availableBlocks();
    inspection.stacks();
    return inspection;
  }

  /** Addresses of all objects, ascending. */
  int[] objects() {
    return Arrays.copyOf(objects, objectCount);
  }

  /** Spans that hold cells or a large object. */
  int spansInUse() {
    return spansInUse;
  }

  int longestFree() {
    return longestFree;
  }

  /** Blocks of the longest run of free spans. */
  int longestRun() {
    return longestRun;
  }

  int lastFree() {
    return lastFree;
  }

  long unused() {
    return unused;
  }

  boolean hasFreeCell(int sizeClass) {
    return heap.word(MemoryMap.FREE_CELLS + 4 * sizeClass) != 0
        || heap.word(MemoryMap.AVAILABLE + 4 * sizeClass) != 0;
  }

  /**
   * Requires what holds right after a collection: no list belongs to a class, free spans are joined
   * (the mark stack may have been cut down since), and the last one is known.
   */
  void requireSwept() {
    assertEquals(0, unused, "bytes of cells in use by classes after a collection");
    assertTrue(unjoined <= 1, "neighbouring free spans after a collection");
    int last = heap.word(MemoryMap.LAST_FREE);
    if (last != 0) {
      assertTrue(freeSpans.contains(last), "the last free span is none");
      assertEquals(heap.word(MemoryMap.HEAP_END), end(last), "the end of the last free span");
    }
  }

  /**
   * Requires of a heap that was torn, when marking is done: no list of cells has been used, and the
   * bins hold what marking itself gave back.
   */
  static void requireMended(TestHeap heap) {
    for (int sizeClass = 0; sizeClass < SizeClasses.COUNT; sizeClass++) {
      int cells = heap.word(MemoryMap.FREE_CELLS + 4 * sizeClass);
      int blocks = heap.word(MemoryMap.AVAILABLE + 4 * sizeClass);
      assertEquals(0, cells | blocks, "lists of a heap that is being mended");
    }
    InspectHeap inspection = new InspectHeap(heap);
    inspection.binsOf(span -> heap.word(span + BlockFormat.KIND) == BlockFormat.FREE);
  }

  private int end(int span) {
    return span + (heap.word(span + BlockFormat.LENGTH) << BlockFormat.SHIFT);
  }

  private static int heapBase() {
    return TestModule.STATIC_END + BlockFormat.SIZE - 1 & BlockFormat.MASK;
  }

  private void spans() {
    int heapEnd = heap.word(MemoryMap.HEAP_END);
    assertEquals(heap.size(), Integer.toUnsignedLong(heapEnd), "the heap ends where memory does");
    boolean previousIsFree = false;
    int span = heapBase();
    while (span < heapEnd) {
      int length = heap.word(span + BlockFormat.LENGTH);
      assertTrue(length > 0 && length <= heapEnd - span >>> BlockFormat.SHIFT, "length of a span");
      int kind = heap.word(span + BlockFormat.KIND);
      unjoined += previousIsFree && kind == BlockFormat.FREE ? 1 : 0;
      previousIsFree = kind == BlockFormat.FREE;
      lastFree = previousIsFree ? length : 0;
      run = previousIsFree ? run + length : 0;
      longestRun = Math.max(longestRun, run);
      spansInUse += kind == BlockFormat.FREE || kind == BlockFormat.RESERVED ? 0 : 1;
      span(span, kind, length);
      span += length << BlockFormat.SHIFT;
    }
    assertEquals(heapEnd, span, "end of the last span");
  }

  private void span(int span, int kind, int length) {
    switch (kind) {
      case BlockFormat.FREE -> {
        freeSpans.add(span);
        longestFree = Math.max(longestFree, length);
      }
      case BlockFormat.PLAIN, BlockFormat.HANDLES -> {
        assertEquals(1, length, "blocks of a span of cells");
        block(span, kind);
      }
      case BlockFormat.LARGE -> {
        assertEquals(0, heap.word(span + BlockFormat.LIVE), "mark count at rest");
        assertEquals(
            length * BlockFormat.SIZE - BlockFormat.CELLS,
            heap.word(span + BlockFormat.CELL_SIZE),
            "room of a large object");
        add(span + BlockFormat.CELLS);
      }
      case BlockFormat.RESERVED -> assertTrue(isInUse(span), "a reserved span that nobody uses");
      default -> throw new AssertionError("a span of kind " + kind);
    }
  }

  private boolean isInUse(int span) {
    int content = span + BlockFormat.CELLS;
    return heap.word(MemoryMap.STACK_LIMIT) == content
        || heap.word(MemoryMap.MARK_BASE) == content
        || heap.word(MemoryMap.ROOTS_TABLE) == content;
  }

  private void add(int object) {
    if (objectCount == objects.length) {
      objects = Arrays.copyOf(objects, 2 * objectCount);
    }
    objects[objectCount++] = object;
  }

  private void block(int block, int kind) {
    int sizeClass = heap.word(block + BlockFormat.SIZE_CLASS);
    assertEquals(
        kind == BlockFormat.HANDLES,
        sizeClass == SizeClasses.HANDLE,
        "class of a block of handles");
    int size = heap.word(block + BlockFormat.CELL_SIZE);
    assertEquals(SizeClasses.cellSize(sizeClass), size, "cell size");
    int capacity = heap.word(block + BlockFormat.CAPACITY);
    assertEquals(SizeClasses.capacity(sizeClass), capacity, "cells of a block");
    assertEquals(0, heap.word(block + BlockFormat.LIVE), "mark count at rest");
    int head = heap.word(block + BlockFormat.FREE_HEAD);
    int count = heap.word(block + BlockFormat.FREE_COUNT);
    if (head != 0) {
      blocksWithFreeCells.add(block);
    }
    int current = heap.word(MemoryMap.FREE_CELLS + 4 * sizeClass);
    if (current != 0 && (current & BlockFormat.MASK) == block) {
      assertEquals(0, head, "a list that is the block's and the class's");
      int free = cells(block, size, capacity, current);
      unused += (long) free * size;
      assertEquals(0, count, "free cells of a block whose list is in use");
    } else {
      assertEquals(cells(block, size, capacity, head), count, "free cells of a block");
    }
  }

  /** Follows the list beside the cells in address order; answers its length. */
  private int cells(int block, int size, int capacity, int head) {
    int free = 0;
    int next = head;
    int first = block + BlockFormat.CELLS;
    int untouched = heap.word(block + BlockFormat.UNTOUCHED);
    assertEquals(0, (untouched - first) % size, "start of the untouched cells");
    for (int cell = first; cell < first + capacity * size; cell += size) {
      if (heap.word(cell) != 0) {
        boolean touched = Integer.compareUnsigned(cell, untouched) < 0;
        boolean belowHead = head == 0 || cell < head;
        assertTrue(touched || belowHead, "an object among untouched cells");
        add(cell);
      } else {
        assertEquals(cell, next, "the next free cell of a list");
        next = heap.word(cell + ObjectFormat.AUX);
        free++;
      }
    }
    assertEquals(0, next, "the end of a list of free cells");
    return free;
  }

  private void bins() {
    assertEquals(freeSpans.size(), binsOf(freeSpans::contains), "free spans in bins");
  }

  /** Requires sound bins, all of whose spans are free; answers how many they hold. */
  private int binsOf(Predicate<Integer> isFree) {
    Set<Integer> listed = new HashSet<>();
    for (int bin = 0; bin < MemoryMap.BIN_COUNT; bin++) {
      int span = heap.word(MemoryMap.BINS + 4 * bin);
      assertEquals(
          span != 0, (heap.word(MemoryMap.BIN_BITMAP) >>> bin & 1) != 0, "bit of bin " + bin);
      for (; span != 0; span = heap.word(span + BlockFormat.NEXT)) {
        assertTrue(isFree.test(span) && listed.add(span), "a span in bin " + bin);
        int length = heap.word(span + BlockFormat.LENGTH);
        assertEquals(bin, 31 - Integer.numberOfLeadingZeros(length), "bin of a free span");
      }
    }
    assertEquals(0, heap.word(MemoryMap.BIN_BITMAP) >>> MemoryMap.BIN_COUNT, "bits without a bin");
    return listed.size();
  }

  private void availableBlocks() {
    Set<Integer> listed = new HashSet<>();
    for (int sizeClass = 0; sizeClass < SizeClasses.COUNT; sizeClass++) {
      int block = heap.word(MemoryMap.AVAILABLE + 4 * sizeClass);
      for (; block != 0; block = heap.word(block + BlockFormat.NEXT)) {
        assertTrue(
            blocksWithFreeCells.contains(block) && listed.add(block),
            "a block listed as available");
        assertEquals(
            sizeClass, heap.word(block + BlockFormat.SIZE_CLASS), "class of an available block");
      }
    }
    assertEquals(blocksWithFreeCells.size(), listed.size(), "blocks with free cells in lists");
  }

  private void stacks() {
    assertEquals(0, heap.word(MemoryMap.PHASE), "phase at rest");
    assertEquals(0, heap.word(MemoryMap.BUSY), "lists at rest");
    int marks = heap.word(MemoryMap.MARK_BASE);
    assertEquals(marks, heap.word(MemoryMap.MARK_POINTER), "mark stack at rest");
    assertEquals(
        end(marks - BlockFormat.CELLS), heap.word(MemoryMap.MARK_LIMIT), "end of the mark stack");
    assertEquals(
        end(heap.word(MemoryMap.STACK_LIMIT) - BlockFormat.CELLS),
        heap.word(MemoryMap.STACK_BASE),
        "end of the shadow stack");
    int table = heap.word(MemoryMap.ROOTS_TABLE);
    if (table != 0) {
      assertEquals(
          end(table - BlockFormat.CELLS) - table >>> 2,
          heap.word(MemoryMap.ROOTS_CAPACITY),
          "capacity of the host roots");
    }
  }
}
