package org.verajvm.codegen.gc;

import org.verajvm.codegen.wasm.FunctionSymbol;

/**
 * Where static data lies and how large the memory may become.
 *
 * @param staticEnd the address after all static data
 * @param rootsStart the first reference cell, a root
 * @param rootsEnd the address after the last reference cell
 * @param resetCells what {@code vera.reset} does to the cells
 * @param maximumPages limit of the memory in pages of 64 KiB, at most {@link #MOST_PAGES}
 */
public record HeapLayout(
    int staticEnd, int rootsStart, int rootsEnd, FunctionSymbol resetCells, int maximumPages) {
  /** One page less than 4 GiB, so that the address after the heap still is a 32-bit word. */
  public static final int MOST_PAGES = 65535;

  private static final int PAGE_SHIFT = 16;

  public HeapLayout {
    if (maximumPages > MOST_PAGES) {
      throw new IllegalArgumentException("internal error: " + maximumPages + " pages of memory");
    }
  }

  /** The address of the first block. */
  public int heapBase() {
    return (staticEnd + BlockFormat.SIZE - 1) & BlockFormat.MASK;
  }

  /** Pages of memory at the start: static data, the collector's spans and a few free blocks. */
  int initialPages() {
    int blocks = HeapImage.RESERVED_BLOCKS + BlockFormat.PER_PAGE;
    return (heapBase() + blocks * BlockFormat.SIZE + (1 << PAGE_SHIFT) - 1) >>> PAGE_SHIFT;
  }

  /** The address after the last block at the start. */
  int initialEnd() {
    return initialPages() << PAGE_SHIFT;
  }
}
