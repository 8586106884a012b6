package org.verajvm.codegen.gc;

import org.verajvm.codegen.wasm.ValueType;

/**
 * The words below static data that the collector and the hosts share with generated code.
 *
 * <p>The state lies in memory and not in globals: on Chicory a load from a constant address is
 * cheaper than reading a global, and the initial state is one data segment.
 */
public final class MemoryMap {
  /** Lowest address of the shadow stack in use: the current frame. */
  public static final int STACK_POINTER = 16;

  /** The shadow stack must not grow below this address. Set together with the base. */
  public static final int STACK_LIMIT = 20;

  /** The address after the shadow stack's outermost frame. */
  public static final int STACK_BASE = 24;

  /** Not 0 when the next safepoint has to collect: the code of the {@link Trigger}. */
  public static final int ARMED = 28;

  /** Not 0 in stress mode: every safepoint collects. */
  static final int STRESS = 32;

  /** Not 0 in verify mode: every collection ends with a check of the heap. */
  static final int VERIFY = 36;

  /** Where a collection is: {@link #IDLE}, {@link #MARKING}, {@link #SWEEPING}. */
  static final int PHASE = 40;

  static final int IDLE = 0;
  static final int MARKING = 1;
  static final int SWEEPING = 2;

  /** The mark bits of the last (or current) collection: 1 or 2, alternating. */
  static final int EPOCH = 44;

  /** The mark stack: next free word, first word, address after the last word. */
  static final int MARK_POINTER = 48;

  static final int MARK_BASE = 52;
  static final int MARK_LIMIT = 56;

  /** Not 0 when the mark stack could not grow, so that some marked object is not scanned yet. */
  static final int MARK_OVERFLOW = 60;

  /**
   * Host roots: address of the table's slot 0 and slots it has, set together; slots ever used,
   * first free slot.
   */
  static final int ROOTS_TABLE = 64;

  static final int ROOTS_CAPACITY = 68;
  static final int ROOTS_USED = 72;
  static final int ROOTS_FREE = 76;

  /** The address after the last block. */
  static final int HEAP_END = 80;

  /** Bit k is set when bin k of free spans is not empty. */
  static final int BIN_BITMAP = 84;

  /** First span of each bin; bin k holds spans of 2^k up to 2^(k+1) - 1 blocks. */
  static final int BINS = 88;

  /** How many bins there are: enough for 4 GiB in blocks of 16 KiB. */
  static final int BIN_COUNT = 18;

  /** i64: bytes handed out or reported since the last collection. */
  static final int DEBT = 160;

  /** i64: the debt at which the next safepoint collects. */
  static final int DEBT_LIMIT = 168;

  /** Handles made since the last collection, and the number at which the next one collects. */
  static final int HANDLES_SINCE = 176;

  static final int HANDLES_LIMIT = 180;

  /** Eight bytes into which a host function writes its second result. */
  public static final int SCRATCH = 184;

  /** i64 counters, one for each {@link Statistic} that is counted. */
  static final int COUNTERS = 192;

  /**
   * Not 0 while the allocator changes its lists. Still set when a call has ended, it tells that the
   * call ended in the middle of that: a stack overflow or an interrupt can strike anywhere.
   */
  static final int BUSY = 988;

  /** The free span that ends at the end of the heap after the last sweep, or 0. */
  static final int LAST_FREE = 320;

  /** First free cell of each size class, ready to be popped. */
  static final int FREE_CELLS = 324;

  /** First block of each size class that has free cells and is not in use for allocation. */
  static final int AVAILABLE = FREE_CELLS + 4 * SizeClasses.COUNT;

  /** Cell size in bytes of each size class, as u16. */
  static final int CELL_SIZES = AVAILABLE + 4 * SizeClasses.COUNT;

  /** Last span of each bin, valid while the sweep appends. */
  static final int BIN_TAILS = CELL_SIZES + 2 * SizeClasses.COUNT;

  /** Last block of each available list, valid while the sweep appends. */
  static final int AVAILABLE_TAILS = BIN_TAILS + 4 * BIN_COUNT;

  /** The address after the last word; static data starts at or after it. */
  public static final int END = BUSY + 4;

  /** The address at which static data may start. */
  public static final int STATIC_DATA = 1024;

  /** The type of an address. */
  public static final ValueType ADDRESS = ValueType.I32;

  private MemoryMap() {}

  /** Address of the counter of a statistic. */
  static int counter(Statistic statistic) {
    return COUNTERS + 8 * statistic.code();
  }
}
