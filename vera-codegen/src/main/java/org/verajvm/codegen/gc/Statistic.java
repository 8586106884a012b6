package org.verajvm.codegen.gc;

/** What {@code vera.gc_stat} answers; {@link #code()} is its argument. */
public enum Statistic {
  /** Collections finished. */
  COLLECTIONS,
  /** Bytes of all cells and spans ever handed to the program. */
  BYTES_ALLOCATED,
  /** Bytes of the objects that survived the last collection. */
  BYTES_LIVE,
  /** Size of the module's memory. */
  HEAP_BYTES,
  /** Handles ever allocated. */
  HANDLES_MADE,
  /** Handles found dead whose store entry the host was told to evict. */
  HANDLES_EVICTED,
  /** Handles that survived the last collection. */
  HANDLES_LIVE,
  /** Objects that survived the last collection, handles included. */
  OBJECTS_LIVE,
  /** Objects that the last collection found dead, handles included. */
  OBJECTS_SWEPT,
  /** Work of the last mark phase: objects marked and references reported by host stores. */
  MARK_COST,
  /** References that host stores reported in the last mark phase. */
  HOST_TRACED,
  /** Bytes that hosts ever reported as held outside the memory. */
  EXTERNAL_BYTES,
  /** Why the last collection (or the current one) ran: the code of a {@link Trigger}. */
  TRIGGER;

  /** The number that crosses the host ABI. */
  public int code() {
    return ordinal();
  }
}
