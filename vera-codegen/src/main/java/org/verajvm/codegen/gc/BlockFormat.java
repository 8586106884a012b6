package org.verajvm.codegen.gc;

/**
 * The header of a block, or of a span of whole blocks.
 *
 * <p>Blocks are aligned to their size, so that masking an object's address gives its block's
 * header: an object starts in the first block of its span.
 */
final class BlockFormat {
  static final int SHIFT = 14;

  /** Bytes of a block. */
  static final int SIZE = 1 << SHIFT;

  static final int MASK = -SIZE;

  /** Blocks in a page of WebAssembly memory. */
  static final int PER_PAGE = 4;

  static final int KIND = 0;

  /** Length of the span in blocks. */
  static final int LENGTH = 4;

  /** Cells in the block. */
  static final int CAPACITY = 8;

  /** Bytes of a cell; large objects: bytes of the object's room. */
  static final int CELL_SIZE = 12;

  static final int SIZE_CLASS = 16;

  /** Objects marked in the current collection; 0 between collections. */
  static final int LIVE = 20;

  /**
   * First free cell in address order, and how many; empty while the list is a class's own. Lies
   * behind the live count as a free cell's link does behind its header: see {@link FreeList}.
   */
  static final int FREE_HEAD = 24;

  static final int FREE_COUNT = 28;

  /** Next block of the available list, next span of the bin. */
  static final int NEXT = 32;

  /**
   * From this cell on, all were free after the last sweep, each linked to its neighbour: what was
   * allocated since lies below the first free cell. So a sweep need not look there.
   */
  static final int UNTOUCHED = 36;

  /** Bytes of the header; the first cell follows. */
  static final int CELLS = 40;

  /** Bytes for cells in one block. */
  static final int ROOM = SIZE - CELLS;

  /** Kinds of spans. */
  static final int FREE = 0;

  /** Cells of one size class, no handles. */
  static final int PLAIN = 1;

  static final int HANDLES = 2;

  /** One object. */
  static final int LARGE = 3;

  /** The collector's own: shadow stack, mark stack, host roots. */
  static final int RESERVED = 4;

  private BlockFormat() {}
}
