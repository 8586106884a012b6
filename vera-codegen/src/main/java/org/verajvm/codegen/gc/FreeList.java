package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.Words.add;
import static org.verajvm.codegen.gc.Words.and;
import static org.verajvm.codegen.gc.Words.binary;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.load;
import static org.verajvm.codegen.gc.Words.notEqual;
import static org.verajvm.codegen.gc.Words.widen;
import static org.verajvm.codegen.gc.Words.word;

import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;
import org.verajvm.codegen.wasm.Operand;
import org.verajvm.codegen.wasm.StoreOperator;

/**
 * Code that lists a block's free cells in address order.
 *
 * <p>Header and link of a free cell are written in one store of eight bytes: the header is zero and
 * the link follows it. The list's first link lies in the block's header, behind the live count,
 * which the same store clears.
 */
final class FreeList {
  /** The link of a list's last cell. */
  private static final long END = 0;

  private final Code c;
  private final Local block;
  private final Local epoch;

  /** The cell (or the live count) whose link is not written yet. */
  private final Local previous;

  final Local cell;
  final Local header;

  FreeList(Code c, Local block) {
    this.c = c;
    this.block = block;
    cell = c.word("cell");
    header = c.word("header");
    epoch = c.word("epoch");
    previous = c.word("previous");
  }

  void begin() {
    c.set(epoch, word(MemoryMap.EPOCH));
    c.set(previous, add(block, BlockFormat.LIVE));
  }

  /** Runs the body where the cell is free or its object dead; sets {@link #header}. */
  void ifUnmarked(Runnable body) {
    c.set(header, load(cell, ObjectFormat.HEADER));
    c.when(notEqual(and(header, ObjectFormat.MARK_MASK), epoch), body);
  }

  /** Puts the cell at the end of the list. */
  void append() {
    link(c, previous, cell);
    c.set(previous, cell);
  }

  /** Ends the list, of a length known from the block's counts. */
  void end(Operand length) {
    storeWide(c, previous, constant(END));
    c.store(block, BlockFormat.FREE_COUNT, length);
  }

  /** Makes a cell free, with the next one in the list. */
  static void link(Code c, Operand cell, Operand next) {
    storeWide(c, cell, binary(NumericOperator.I64_SHL, widen(next), constant(32L)));
  }

  /** Makes a cell free, the last one in the list. */
  static void linkLast(Code c, Operand cell) {
    storeWide(c, cell, constant(END));
  }

  private static void storeWide(Code c, Operand address, Operand value) {
    c.builder().push(address).push(value).store(StoreOperator.I64_STORE, ObjectFormat.HEADER);
  }
}
