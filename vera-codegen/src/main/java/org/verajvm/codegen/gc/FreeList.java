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
  private final Local size;
  private final Local first;
  private final Local end;
  private final Local epoch;
  private final Local untouched;

  /** The cell (or the live count) whose link is not written yet. */
  private final Local previous;

  final Local cell;
  final Local header;

  FreeList(Code c, Local block) {
    this.c = c;
    this.block = block;
    size = c.word("size");
    first = c.word("first");
    end = c.word("end");
    epoch = c.word("epoch");
    untouched = c.word("untouched");
    previous = c.word("previous");
    cell = c.word("cell");
    header = c.word("header");
  }

  /** Must come before the loops over the block's cells. */
  void begin() {
    c.set(size, load(block, BlockFormat.CELL_SIZE));
    c.set(first, add(block, BlockFormat.CELLS));
    c.set(end, add(first, multiply(size, load(block, BlockFormat.CAPACITY))));
    findUntouched();
    c.set(epoch, word(MemoryMap.EPOCH));
  }

  /** Runs the body with {@link #cell} and {@link #header} of each dead object. */
  void forEachDead(Runnable body) {
    forEachTouched(() -> c.when(header, () -> c.when(isUnmarked(), body)));
  }

  /**
   * Lists the cells that are free or whose objects are dead, and sets where the untouched ones
   * begin.
   *
   * @param count how many free cells there will be, known from the block's counts
   */
  void rebuild(Operand count) {
    c.set(previous, add(block, BlockFormat.LIVE));
    forEachTouched(
        () -> c.whenElse(isUnmarked(), this::append, () -> c.set(first, add(cell, size))));
    c.whenElse(
        less(untouched, end), () -> link(c, previous, untouched), () -> linkLast(c, previous));
    c.store(block, BlockFormat.UNTOUCHED, first);
    c.store(block, BlockFormat.FREE_COUNT, count);
  }

  private void forEachTouched(Runnable body) {
    c.set(cell, add(block, BlockFormat.CELLS));
    c.loopWhile(
        less(cell, untouched),
        () -> {
          c.set(header, load(cell, ObjectFormat.HEADER));
          body.run();
          c.set(cell, add(cell, size));
        });
  }

  private Operand isUnmarked() {
    return notEqual(and(header, ObjectFormat.MARK_MASK), epoch);
  }

  /** A list that was used up has no untouched cells; else they begin at its head, or further on. */
  private void findUntouched() {
    Local head = c.word("head", load(block, BlockFormat.FREE_HEAD));
    c.set(untouched, load(block, BlockFormat.UNTOUCHED));
    c.when(isZero(head), () -> c.set(untouched, end));
    c.when(less(untouched, head), () -> c.set(untouched, head));
  }

  private void append() {
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
