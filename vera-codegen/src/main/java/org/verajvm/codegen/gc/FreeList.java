package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.Words.add;
import static org.verajvm.codegen.gc.Words.and;
import static org.verajvm.codegen.gc.Words.binary;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.isZero;
import static org.verajvm.codegen.gc.Words.less;
import static org.verajvm.codegen.gc.Words.load;
import static org.verajvm.codegen.gc.Words.multiply;
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

  private final Local untouched;

  final Local cell;
  final Local header;

  FreeList(Code c, Local block) {
    this.c = c;
    this.block = block;
    cell = c.word("cell");
    header = c.word("header");
    epoch = c.word("epoch");
    previous = c.word("previous");
    untouched = c.word("untouched");
  }

  /**
   * Lists the cells that are free or whose objects are dead, and sets where the untouched ones
   * begin.
   *
   * @param count how many free cells there will be, known from the block's counts
   * @param onDeath code for each dead object, with {@link #cell} and {@link #header}
   */
  void rebuild(Operand count, Runnable onDeath) {
    Local size = c.word("size", load(block, BlockFormat.CELL_SIZE));
    Local first = c.word("first", add(block, BlockFormat.CELLS));
    Local end = c.word("end", add(first, multiply(size, load(block, BlockFormat.CAPACITY))));
    findUntouched(end);
    c.set(epoch, word(MemoryMap.EPOCH));
    c.set(previous, add(block, BlockFormat.LIVE));
    c.set(cell, first);
    c.loopWhile(
        less(cell, untouched),
        () -> {
          c.set(header, load(cell, ObjectFormat.HEADER));
          c.whenElse(
              notEqual(and(header, ObjectFormat.MARK_MASK), epoch),
              () -> append(onDeath),
              () -> c.set(first, add(cell, size)));
          c.set(cell, add(cell, size));
        });
    c.whenElse(
        less(untouched, end), () -> link(c, previous, untouched), () -> linkLast(c, previous));
    c.store(block, BlockFormat.UNTOUCHED, first);
    c.store(block, BlockFormat.FREE_COUNT, count);
  }

  /** A list that was used up has no untouched cells; else they begin at its head, or further on. */
  private void findUntouched(Operand end) {
    Local head = c.word("head", load(block, BlockFormat.FREE_HEAD));
    c.set(untouched, load(block, BlockFormat.UNTOUCHED));
    c.when(isZero(head), () -> c.set(untouched, end));
    c.when(less(untouched, head), () -> c.set(untouched, head));
  }

  private void append(Runnable onDeath) {
    c.when(header, onDeath);
    link(c, previous, cell);
    c.set(previous, cell);
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
