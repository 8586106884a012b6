package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.VerifyHeap.fail;
import static org.verajvm.codegen.gc.Words.add;
import static org.verajvm.codegen.gc.Words.and;
import static org.verajvm.codegen.gc.Words.binary;
import static org.verajvm.codegen.gc.Words.blockOf;
import static org.verajvm.codegen.gc.Words.call;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.equal;
import static org.verajvm.codegen.gc.Words.greater;
import static org.verajvm.codegen.gc.Words.isZero;
import static org.verajvm.codegen.gc.Words.less;
import static org.verajvm.codegen.gc.Words.lessOrEqual;
import static org.verajvm.codegen.gc.Words.load;
import static org.verajvm.codegen.gc.Words.notEqual;
import static org.verajvm.codegen.gc.Words.shiftLeft;
import static org.verajvm.codegen.gc.Words.shiftRight;
import static org.verajvm.codegen.gc.Words.subtract;
import static org.verajvm.codegen.gc.Words.unary;
import static org.verajvm.codegen.gc.Words.word;

import org.verajvm.codegen.wasm.LoadOperator;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;

/** The part of the heap check that is about spans, bins, blocks and free cells. */
final class VerifyBlocks {
  private final Symbols symbols;
  private final HeapLayout layout;

  VerifyBlocks(Symbols symbols, HeapLayout layout) {
    this.symbols = symbols;
    this.layout = layout;
  }

  void define() {
    defineBlock();
    defineSpans();
    defineBins();
  }

  private void defineSpans() {
    Code c = new Code(symbols.define(symbols.verifySpans));
    Local span = c.word("span", constant(layout.heapBase()));
    Local broken = c.word("broken");
    c.loopWhile(
        notEqual(span, word(MemoryMap.HEAP_END)),
        () -> {
          Local length = c.word("length", load(span, BlockFormat.LENGTH));
          Local rest =
              c.word(
                  "rest", shiftRight(subtract(word(MemoryMap.HEAP_END), span), BlockFormat.SHIFT));
          fail(c, isZero(length), Invariant.SPANS);
          fail(c, greater(length, rest), Invariant.SPANS);
          Local kind = c.word("kind", load(span, BlockFormat.KIND));
          fail(c, greater(kind, constant(BlockFormat.RESERVED)), Invariant.SPANS);
          c.when(
              lessOrEqual(subtract(kind, 1), constant(BlockFormat.HANDLES - 1)),
              () -> c.set(broken, call(symbols.verifyBlock, span)));
          c.when(
              equal(kind, BlockFormat.LARGE),
              () -> {
                fail(c, load(span, BlockFormat.LIVE), Invariant.BLOCK);
                c.set(broken, call(symbols.verifyObject, add(span, BlockFormat.CELLS), kind));
              });
          c.when(broken, () -> c.result(broken));
          c.set(span, add(span, shiftLeft(length, BlockFormat.SHIFT)));
        });
    c.push(constant(0));
  }

  private void defineBlock() {
    Code c = new Code(symbols.define(symbols.verifyBlock));
    Local block = c.parameter(0);
    Local size = c.word("size", load(block, BlockFormat.CELL_SIZE));
    Local slot = c.word("slot", shiftLeft(load(block, BlockFormat.SIZE_CLASS), 2));
    fail(c, load(block, BlockFormat.LIVE), Invariant.BLOCK);
    fail(
        c,
        notEqual(size, load(LoadOperator.I32_LOAD16_U, shiftRight(slot, 1), MemoryMap.CELL_SIZES)),
        Invariant.BLOCK);
    fail(
        c,
        notEqual(
            load(block, BlockFormat.CAPACITY),
            binary(NumericOperator.I32_DIV_U, constant(BlockFormat.ROOM), size)),
        Invariant.BLOCK);
    Local listed = c.word("listed");
    Local cell = c.word("cell", load(block, BlockFormat.FREE_HEAD));
    countList(c, block, size, cell, listed);
    fail(c, notEqual(listed, load(block, BlockFormat.FREE_COUNT)), Invariant.FREE_CELLS);
    c.set(cell, load(slot, MemoryMap.FREE_CELLS));
    c.when(equal(blockOf(cell), block), () -> countList(c, block, size, cell, listed));
    checkCells(c, block, cell, listed);
    fail(c, listed, Invariant.FREE_CELLS);
    c.push(constant(0));
  }

  /** Adds the length of a list to {@code listed}, checking that its cells are free and ascend. */
  private static void countList(Code c, Local block, Local size, Local cell, Local listed) {
    Local previous = c.word("previous", block);
    c.loopWhile(
        cell,
        () -> {
          fail(c, lessOrEqual(cell, previous), Invariant.FREE_CELLS);
          fail(c, notEqual(blockOf(cell), block), Invariant.FREE_CELLS);
          fail(
              c,
              binary(
                  NumericOperator.I32_REM_U,
                  subtract(subtract(cell, block), BlockFormat.CELLS),
                  size),
              Invariant.FREE_CELLS);
          fail(c, load(cell, ObjectFormat.HEADER), Invariant.FREE_CELLS);
          c.increase(listed, 1);
          c.set(previous, cell);
          c.set(cell, load(cell, ObjectFormat.AUX));
        });
  }

  /** Checks each object and takes each free cell off {@code listed}. */
  private void checkCells(Code c, Local block, Local cell, Local listed) {
    Local broken = c.word("broken");
    HeapWalk.forEachCell(
        c,
        block,
        cell,
        () -> {
          c.whenElse(
              load(cell, ObjectFormat.HEADER),
              () -> c.set(broken, call(symbols.verifyObject, cell, load(block, BlockFormat.KIND))),
              () -> c.set(listed, subtract(listed, 1)));
          c.when(broken, () -> c.result(broken));
        });
  }

  /** The bins hold as many blocks as there are free ones, each span in the right bin. */
  private void defineBins() {
    Code c = new Code(symbols.define(symbols.verifyBins));
    Local free = c.word("free");
    Local span = c.word("span");
    HeapWalk.forEachSpan(
        c,
        layout,
        span,
        () ->
            c.when(
                isZero(load(span, BlockFormat.KIND)),
                () -> c.set(free, add(free, load(span, BlockFormat.LENGTH)))));
    Local bin = c.word("bin");
    c.loopWhile(
        less(bin, constant(MemoryMap.BIN_COUNT)),
        () -> {
          c.set(span, load(shiftLeft(bin, 2), MemoryMap.BINS));
          fail(
              c,
              notEqual(isZero(span), isZero(and(shiftRight(word(MemoryMap.BIN_BITMAP), bin), 1))),
              Invariant.BINS);
          checkBin(c, bin, span, free);
          c.increase(bin, 1);
        });
    fail(c, free, Invariant.BINS);
    c.push(constant(0));
  }

  private static void checkBin(Code c, Local bin, Local span, Local free) {
    c.loopWhile(
        span,
        () -> {
          fail(c, load(span, BlockFormat.KIND), Invariant.BINS);
          Local length = c.word("length", load(span, BlockFormat.LENGTH));
          fail(
              c,
              notEqual(bin, subtract(constant(31), unary(NumericOperator.I32_CLZ, length))),
              Invariant.BINS);
          fail(c, greater(length, free), Invariant.BINS);
          c.set(free, subtract(free, length));
          c.set(span, load(span, BlockFormat.NEXT));
        });
  }
}
