package org.verajvm.codegen.gc;

/**
 * The first two words of every object, and the descriptor that the first one names.
 *
 * <p>Header: descriptor address with the mark in its two low bits. A mark of 0 means allocated
 * since the last collection; 1 and 2 mean reached by a collection of that epoch. A whole header of
 * 0 is a free cell, with the next free cell's address in the second word.
 */
final class ObjectFormat {
  static final int HEADER = 0;

  /** Tag, length, table index, or store index; in a free cell the next one. */
  static final int AUX = 4;

  static final int PAYLOAD = 8;
  static final int MARK_MASK = 3;

  /** Descriptor fields. */
  static final int DESCRIPTOR_KIND = 0;

  /** FIXED: object size; arrays: log2 of the element size; handles: store kind. */
  static final int DESCRIPTOR_DETAIL = 4;

  /**
   * What to trace: the number of leading reference words; 0 for nothing, which scalar arrays and
   * handles have too; {@link #BY_KIND} for reference arrays and traced handles.
   */
  static final int DESCRIPTOR_REFERENCES = 8;

  static final int BY_KIND = -1;

  static final int DESCRIPTOR_SIZE = 16;

  /** Kinds. */
  static final int FIXED = 0;

  static final int SCALAR_ARRAY = 1;
  static final int REFERENCE_ARRAY = 2;
  static final int HANDLE = 3;
  static final int TRACED_HANDLE = 4;

  private ObjectFormat() {}
}
