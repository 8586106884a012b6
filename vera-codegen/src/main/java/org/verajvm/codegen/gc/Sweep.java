package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.Words.and;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.equal;
import static org.verajvm.codegen.gc.Words.isZero;
import static org.verajvm.codegen.gc.Words.load;
import static org.verajvm.codegen.gc.Words.multiply;
import static org.verajvm.codegen.gc.Words.shiftRight;
import static org.verajvm.codegen.gc.Words.subtract;
import static org.verajvm.codegen.gc.Words.widen;

import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.Operand;

/**
 * Finds what was not marked. A block's own counts tell most of it: no object marked, and a plain
 * block is a free span at once; as many marked and free cells as it has, and nothing died in it.
 * Other blocks are walked and their free cells listed anew in address order. A dead handle's cell
 * is free before the host hears of it, so that whatever the host does, it hears once.
 *
 * <p>If the host fails in between, every span still has a true header and no unswept block is on a
 * list; the next collection starts with {@link Recover}.
 */
final class Sweep {
  private final Symbols symbols;
  private final HeapLayout layout;

  Sweep(Symbols symbols, HeapLayout layout) {
    this.symbols = symbols;
    this.layout = layout;
  }

  void define() {
    definePlain();
    defineHandles();
    defineSweep();
  }

  private void defineSweep() {
    Code c = new Code(symbols.define(symbols.sweep));
    Local span = c.word("span");
    Local run = c.word("run");
    emptyLists(c);
    HeapWalk.forEachSpan(
        c,
        layout,
        span,
        () -> {
          sweepSpan(c, span);
          c.whenElse(
              isZero(load(span, BlockFormat.KIND)),
              () -> c.when(isZero(run), () -> c.set(run, span)),
              () ->
                  c.when(
                      run,
                      () -> {
                        flush(c, run, span);
                        c.set(run, constant(0));
                      }));
        });
    c.setWord(MemoryMap.LAST_FREE, run);
    c.when(run, () -> flush(c, run, span));
  }

  /** Bins and available lists, which lie apart from one another, and the counts of this sweep. */
  private static void emptyLists(Code c) {
    c.setWord(MemoryMap.BIN_BITMAP, 0);
    c.zero(constant(MemoryMap.BINS), constant(4 * MemoryMap.BIN_COUNT));
    c.zero(constant(MemoryMap.AVAILABLE), constant(4 * SizeClasses.COUNT));
    for (Statistic counted :
        new Statistic[] {
          Statistic.BYTES_LIVE,
          Statistic.HANDLES_LIVE,
          Statistic.OBJECTS_LIVE,
          Statistic.OBJECTS_SWEPT
        }) {
      c.setWide(MemoryMap.counter(counted), constant(0L));
    }
  }

  private void sweepSpan(Code c, Local span) {
    Local kind = c.word("kind", load(span, BlockFormat.KIND));
    c.when(equal(kind, BlockFormat.PLAIN), () -> c.call(symbols.sweepPlain, span));
    c.when(equal(kind, BlockFormat.HANDLES), () -> c.call(symbols.sweepHandles, span));
    c.when(equal(kind, BlockFormat.LARGE), () -> sweepLarge(c, span));
  }

  /** The free spans from {@code run} up to {@code end} become one. */
  private void flush(Code c, Local run, Local end) {
    c.store(run, BlockFormat.LENGTH, shiftRight(subtract(end, run), BlockFormat.SHIFT));
    c.call(symbols.appendSpan, run);
  }

  private static void sweepLarge(Code c, Local span) {
    c.whenElse(
        load(span, BlockFormat.LIVE),
        () -> {
          c.store(span, BlockFormat.LIVE, constant(0));
          countLive(c, constant(1), load(span, BlockFormat.CELL_SIZE));
        },
        () -> {
          c.store(span, BlockFormat.KIND, constant(BlockFormat.FREE));
          c.increaseWide(MemoryMap.counter(Statistic.OBJECTS_SWEPT), constant(1L));
        });
  }

  private static void countLive(Code c, Operand objects, Operand bytes) {
    c.increaseWide(MemoryMap.counter(Statistic.OBJECTS_LIVE), widen(objects));
    c.increaseWide(MemoryMap.counter(Statistic.BYTES_LIVE), widen(bytes));
  }

  /** What both kinds of blocks of cells begin with: how many objects live and how many died. */
  private static final class Census {
    final Local block;
    final Local live;
    final Local free;
    final Local dead;

    Census(Code c) {
      block = c.parameter(0);
      live = c.word("live", load(block, BlockFormat.LIVE));
      free = c.word("free", subtract(load(block, BlockFormat.CAPACITY), live));
      dead = c.word("dead", subtract(free, load(block, BlockFormat.FREE_COUNT)));
      c.increaseWide(MemoryMap.counter(Statistic.OBJECTS_SWEPT), widen(dead));
      countLive(c, live, multiply(live, load(block, BlockFormat.CELL_SIZE)));
    }

    void finish(Symbols symbols, Code c) {
      c.store(block, BlockFormat.LIVE, constant(0));
      c.when(
          isZero(live),
          () -> {
            c.store(block, BlockFormat.KIND, constant(BlockFormat.FREE));
            c.finish();
          });
      c.when(free, () -> c.call(symbols.makeAvailable, block));
    }
  }

  private void definePlain() {
    Code c = new Code(symbols.define(symbols.sweepPlain));
    Census census = new Census(c);
    FreeList list = new FreeList(c, census.block);
    c.when(
        census.live,
        () ->
            c.when(
                census.dead,
                () -> {
                  list.begin();
                  list.rebuild(census.free);
                }));
    census.finish(symbols, c);
  }

  private void defineHandles() {
    Code c = new Code(symbols.define(symbols.sweepHandles));
    Census census = new Census(c);
    FreeList list = new FreeList(c, census.block);
    c.increaseWide(MemoryMap.counter(Statistic.HANDLES_LIVE), widen(census.live));
    c.when(
        census.dead,
        () -> {
          list.begin();
          list.forEachDead(() -> evict(c, list));
          c.when(census.live, () -> list.rebuild(census.free));
        });
    census.finish(symbols, c);
  }

  /** Frees a dead handle's cell, then has the host drop the store entry if there is one. */
  private void evict(Code c, FreeList list) {
    Local index = c.word("index", load(list.cell, ObjectFormat.AUX));
    c.store(list.cell, ObjectFormat.HEADER, constant(0));
    c.when(
        index,
        () -> {
          c.increaseWide(MemoryMap.counter(Statistic.HANDLES_EVICTED), constant(1L));
          c.call(
              symbols.hostDecrefHandle,
              load(and(list.header, ~ObjectFormat.MARK_MASK), ObjectFormat.DESCRIPTOR_DETAIL),
              index);
        });
  }
}
