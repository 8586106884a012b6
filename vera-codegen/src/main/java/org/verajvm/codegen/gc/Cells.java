package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.Words.add;
import static org.verajvm.codegen.gc.Words.binary;
import static org.verajvm.codegen.gc.Words.blockOf;
import static org.verajvm.codegen.gc.Words.call;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.isZero;
import static org.verajvm.codegen.gc.Words.less;
import static org.verajvm.codegen.gc.Words.load;
import static org.verajvm.codegen.gc.Words.multiply;
import static org.verajvm.codegen.gc.Words.notEqual;
import static org.verajvm.codegen.gc.Words.shiftLeft;
import static org.verajvm.codegen.gc.Words.subtract;
import static org.verajvm.codegen.gc.Words.wide;
import static org.verajvm.codegen.gc.Words.widen;
import static org.verajvm.codegen.gc.Words.word;

import org.verajvm.codegen.wasm.LoadOperator;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;
import org.verajvm.codegen.wasm.Operand;
import org.verajvm.codegen.wasm.StoreOperator;

/**
 * Blocks of equal cells. Each block lists its free cells; a size class allocates from the list of
 * one block at a time, which the block gives up and gets back, in part, before a collection.
 */
final class Cells {
  private final Symbols symbols;

  private Cells(Symbols symbols) {
    this.symbols = symbols;
  }

  static void define(Symbols symbols) {
    Cells cells = new Cells(symbols);
    cells.defineNewBlock();
    cells.defineTakeCell();
    cells.defineReturnFreeCells();
    cells.defineMakeAvailable();
    cells.defineUnusedBytes();
  }

  private static Operand cellSize(Operand sizeClass) {
    return load(LoadOperator.I32_LOAD16_U, shiftLeft(sizeClass, 1), MemoryMap.CELL_SIZES);
  }

  /** A block whose cells are all free, on no list yet; 0 when memory cannot grow. */
  private void defineNewBlock() {
    Code c = new Code(symbols.define(symbols.newBlock));
    Local sizeClass = c.parameter(0);
    Local block = c.word("block", call(symbols.allocateSpan, constant(1)));
    c.when(isZero(block), () -> c.result(constant(0)));
    Local size = c.word("size", cellSize(sizeClass));
    Local capacity =
        c.word("capacity", binary(NumericOperator.I32_DIV_U, constant(BlockFormat.ROOM), size));
    c.store(block, BlockFormat.LIVE, constant(0));
    c.store(block, BlockFormat.CELL_SIZE, size);
    c.store(block, BlockFormat.SIZE_CLASS, sizeClass);
    c.store(block, BlockFormat.CAPACITY, capacity);
    c.store(block, BlockFormat.FREE_COUNT, capacity);
    c.store(block, BlockFormat.NEXT, constant(0));
    c.store(block, BlockFormat.UNTOUCHED, add(block, BlockFormat.CELLS));
    threadCells(c, block, size, capacity);
    setKind(c, block, sizeClass);
    c.push(block);
  }

  /** Only now that its header is complete the span stops being a free one. */
  private static void setKind(Code c, Local block, Local sizeClass) {
    c.push(block);
    c.push(constant(BlockFormat.PLAIN));
    c.push(constant(BlockFormat.HANDLES));
    c.push(notEqual(sizeClass, SizeClasses.HANDLE));
    c.builder().select(MemoryMap.ADDRESS).store(StoreOperator.I32_STORE, BlockFormat.KIND);
  }

  /** Links all cells in address order. */
  private static void threadCells(Code c, Local block, Local size, Local capacity) {
    Local cell = c.word("cell", add(block, BlockFormat.CELLS));
    Local last = c.word("last", add(cell, multiply(size, subtract(capacity, 1))));
    c.store(block, BlockFormat.FREE_HEAD, cell);
    c.loopWhile(
        less(cell, last),
        () -> {
          FreeList.link(c, cell, add(cell, size));
          c.set(cell, add(cell, size));
        });
    FreeList.linkLast(c, cell);
  }

  /**
   * A free cell of the class, off every list, or 0 when memory cannot grow. The rest of its block's
   * list becomes the class's, except in stress mode: then the class's list stays empty, so that the
   * inlined fast path always misses. Never collects.
   */
  private void defineTakeCell() {
    Code c = new Code(symbols.define(symbols.takeCell));
    Local sizeClass = c.parameter(0);
    Local slot = c.word("slot", shiftLeft(sizeClass, 2));
    Local cell = c.word("cell", load(slot, MemoryMap.FREE_CELLS));
    c.when(
        cell,
        () -> {
          c.store(slot, MemoryMap.FREE_CELLS, load(cell, ObjectFormat.AUX));
          c.result(cell);
        });
    c.setWord(MemoryMap.BUSY, 1);
    Local block = c.word("block", load(slot, MemoryMap.AVAILABLE));
    c.when(isZero(block), () -> addBlock(c, slot, block, sizeClass));
    c.set(cell, load(block, BlockFormat.FREE_HEAD));
    c.whenElse(
        word(MemoryMap.STRESS),
        () -> takeOne(c, slot, block, cell),
        () -> takeList(c, slot, block, cell));
    c.setWord(MemoryMap.BUSY, 0);
    c.push(cell);
  }

  private void addBlock(Code c, Local slot, Local block, Local sizeClass) {
    c.set(block, call(symbols.newBlock, sizeClass));
    c.when(
        isZero(block),
        () -> {
          c.setWord(MemoryMap.BUSY, 0);
          c.result(constant(0));
        });
    c.store(slot, MemoryMap.AVAILABLE, block);
  }

  private void takeOne(Code c, Local slot, Local block, Local cell) {
    c.call(symbols.charge, load(block, BlockFormat.CELL_SIZE));
    c.store(block, BlockFormat.FREE_HEAD, load(cell, ObjectFormat.AUX));
    c.store(block, BlockFormat.FREE_COUNT, subtract(load(block, BlockFormat.FREE_COUNT), 1));
    c.when(
        isZero(load(block, BlockFormat.FREE_HEAD)),
        () -> c.store(slot, MemoryMap.AVAILABLE, load(block, BlockFormat.NEXT)));
  }

  private void takeList(Code c, Local slot, Local block, Local cell) {
    c.call(
        symbols.charge,
        multiply(load(block, BlockFormat.CELL_SIZE), load(block, BlockFormat.FREE_COUNT)));
    c.store(slot, MemoryMap.AVAILABLE, load(block, BlockFormat.NEXT));
    c.store(slot, MemoryMap.FREE_CELLS, load(cell, ObjectFormat.AUX));
    c.store(block, BlockFormat.FREE_HEAD, constant(0));
    c.store(block, BlockFormat.FREE_COUNT, constant(0));
  }

  /** Gives what is left of the classes' lists back to their blocks, and takes it off the debt. */
  private void defineReturnFreeCells() {
    Code c = new Code(symbols.define(symbols.returnFreeCells));
    Local slot = c.word("slot");
    Local cell = c.word("cell");
    Local block = c.word("block");
    Local count = c.word("count");
    Local unused = c.wide("unused");
    c.setWord(MemoryMap.BUSY, 1);
    forEachListInUse(
        c,
        slot,
        cell,
        () -> {
          c.store(slot, MemoryMap.FREE_CELLS, constant(0));
          c.set(block, blockOf(cell));
          c.store(block, BlockFormat.FREE_HEAD, cell);
          count(c, cell, count);
          c.store(block, BlockFormat.FREE_COUNT, count);
          c.store(block, BlockFormat.NEXT, load(slot, MemoryMap.AVAILABLE));
          c.store(slot, MemoryMap.AVAILABLE, block);
          c.set(unused, widen(multiply(count, load(block, BlockFormat.CELL_SIZE))));
          subtractWide(c, MemoryMap.DEBT, unused);
          subtractWide(c, MemoryMap.counter(Statistic.BYTES_ALLOCATED), unused);
        });
    c.setWord(MemoryMap.BUSY, 0);
  }

  private static void subtractWide(Code c, int address, Local amount) {
    c.setWide(address, binary(NumericOperator.I64_SUB, wide(address), amount));
  }

  /** Runs the body for each class whose list has a cell. */
  private static void forEachListInUse(Code c, Local slot, Local cell, Runnable body) {
    c.set(slot, constant(0));
    c.loopWhile(
        less(slot, constant(4 * SizeClasses.COUNT)),
        () -> {
          c.set(cell, load(slot, MemoryMap.FREE_CELLS));
          c.when(cell, body);
          c.increase(slot, 4);
        });
  }

  /** Counts the cells of the list that starts at {@code cell}, which ends up 0. */
  private static void count(Code c, Local cell, Local count) {
    c.set(count, constant(0));
    c.loopWhile(
        cell,
        () -> {
          c.increase(count, 1);
          c.set(cell, load(cell, ObjectFormat.AUX));
        });
  }

  /** Appends a block to the available list of its class; only the sweep does so. */
  private void defineMakeAvailable() {
    Code c = new Code(symbols.define(symbols.makeAvailable));
    Local block = c.parameter(0);
    Local slot = c.word("slot", shiftLeft(load(block, BlockFormat.SIZE_CLASS), 2));
    c.store(block, BlockFormat.NEXT, constant(0));
    c.whenElse(
        load(slot, MemoryMap.AVAILABLE),
        () -> c.store(load(slot, MemoryMap.AVAILABLE_TAILS), BlockFormat.NEXT, block),
        () -> c.store(slot, MemoryMap.AVAILABLE, block));
    c.store(slot, MemoryMap.AVAILABLE_TAILS, block);
  }

  /**
   * Bytes of the cells that wait on the classes' lists: charged already, but not yet handed out.
   */
  private void defineUnusedBytes() {
    Code c = new Code(symbols.define(symbols.unusedBytes));
    Local slot = c.word("slot");
    Local cell = c.word("cell");
    Local size = c.word("size");
    Local count = c.word("count");
    Local total = c.word("total");
    forEachListInUse(
        c,
        slot,
        cell,
        () -> {
          c.set(size, load(blockOf(cell), BlockFormat.CELL_SIZE));
          count(c, cell, count);
          c.set(total, add(total, multiply(count, size)));
        });
    c.push(total);
  }
}
