package org.verajvm.codegen.gc;

/** What {@code vera.gc_verify} checks; it answers the number of the first one that is broken. */
public enum Invariant {
  /** Nothing is broken. */
  NONE,
  /** Spans follow one another without gap up to the end of the heap, each of a known kind. */
  SPANS,
  /** The bins hold exactly the free spans, each in the bin of its length. */
  BINS,
  /** A block's counts fit its size class, and no mark count is left over. */
  BLOCK,
  /** A block's free cells are exactly those listed, in address order. */
  FREE_CELLS,
  /** Every object's header names a descriptor of static data that fits its cell. */
  DESCRIPTOR,
  /** Every object is unmarked or marked by the last collection. */
  MARK,
  /** Every reference in an object leads to an object. */
  REFERENCE,
  /** Every root leads to an object. */
  ROOT,
  /** Handles lie in blocks of handles, and nothing else does. */
  HANDLE_BLOCK;

  /** The number that crosses the host ABI. */
  public int code() {
    return ordinal();
  }
}
