package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.Words.add;
import static org.verajvm.codegen.gc.Words.binary;
import static org.verajvm.codegen.gc.Words.call;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.greater;
import static org.verajvm.codegen.gc.Words.greaterOrEqual;
import static org.verajvm.codegen.gc.Words.isZero;
import static org.verajvm.codegen.gc.Words.less;
import static org.verajvm.codegen.gc.Words.load;
import static org.verajvm.codegen.gc.Words.notEqual;
import static org.verajvm.codegen.gc.Words.shiftLeft;
import static org.verajvm.codegen.gc.Words.shiftRight;
import static org.verajvm.codegen.gc.Words.subtract;
import static org.verajvm.codegen.gc.Words.unary;
import static org.verajvm.codegen.gc.Words.word;

import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;
import org.verajvm.codegen.wasm.Operand;

/**
 * Spans of whole blocks: free ones in bins by power of two, found through a bitmap, split at the
 * low end. Only the sweep joins neighbours; it rebuilds the bins in address order.
 */
final class Spans {
  private final Symbols symbols;
  private final HeapLayout layout;

  private Spans(Symbols symbols, HeapLayout layout) {
    this.symbols = symbols;
    this.layout = layout;
  }

  static void define(Symbols symbols, HeapLayout layout) {
    Spans spans = new Spans(symbols, layout);
    spans.definePush();
    spans.defineAppend();
    spans.defineTake();
    spans.defineSearch();
    spans.defineSplit();
    spans.defineGrowHeap();
    spans.defineAllocate();
  }

  /** The largest k with 2^k at most the length. */
  private static Operand floorLog(Operand length) {
    return subtract(constant(31), unary(NumericOperator.I32_CLZ, length));
  }

  /** The smallest k with 2^k at least the length. */
  private static Operand ceilingLog(Operand length) {
    return subtract(constant(32), unary(NumericOperator.I32_CLZ, subtract(length, 1)));
  }

  private static void setBit(Code c, Operand bin) {
    Operand bit = shiftLeft(constant(1), bin);
    c.setWord(
        MemoryMap.BIN_BITMAP, binary(NumericOperator.I32_OR, word(MemoryMap.BIN_BITMAP), bit));
  }

  /** Puts a span, whose length is set, at the head of its bin. */
  private void definePush() {
    Code c = new Code(symbols.define(symbols.pushSpan));
    Local span = c.parameter(0);
    Local bin = c.word("bin", floorLog(load(span, BlockFormat.LENGTH)));
    Local slot = c.word("slot", shiftLeft(bin, 2));
    c.store(span, BlockFormat.KIND, constant(BlockFormat.FREE));
    c.store(span, BlockFormat.NEXT, load(slot, MemoryMap.BINS));
    c.store(slot, MemoryMap.BINS, span);
    setBit(c, bin);
  }

  /** Puts a span at the tail of its bin; only the sweep does so, which emptied the bins before. */
  private void defineAppend() {
    Code c = new Code(symbols.define(symbols.appendSpan));
    Local span = c.parameter(0);
    Local bin = c.word("bin", floorLog(load(span, BlockFormat.LENGTH)));
    Local slot = c.word("slot", shiftLeft(bin, 2));
    c.store(span, BlockFormat.NEXT, constant(0));
    c.whenElse(
        load(slot, MemoryMap.BINS),
        () -> c.store(load(slot, MemoryMap.BIN_TAILS), BlockFormat.NEXT, span),
        () -> c.store(slot, MemoryMap.BINS, span));
    c.store(slot, MemoryMap.BIN_TAILS, span);
    setBit(c, bin);
  }

  /**
   * Takes a free span of the length given out of the bins, or answers 0. Looks at one span of the
   * bin below, whose spans may be too short, and else at the bins where every span fits.
   */
  private void defineTake() {
    Code c = new Code(symbols.define(symbols.takeSpan));
    Local length = c.parameter(0);
    Local bin = c.word("bin", floorLog(length));
    Local span = c.word("span", load(shiftLeft(bin, 2), MemoryMap.BINS));
    Local fitting = c.word("fitting");
    c.block(found -> {
      c.when(span, () -> c.leaveIf(found, greaterOrEqual(load(span, BlockFormat.LENGTH), length)));
      c.set(bin, ceilingLog(length));
      c.set(fitting, shiftRight(word(MemoryMap.BIN_BITMAP), bin));
      c.when(isZero(fitting), () -> c.result(constant(0)));
      c.set(bin, add(bin, unary(NumericOperator.I32_CTZ, fitting)));
      c.set(span, load(shiftLeft(bin, 2), MemoryMap.BINS));
    });
    c.store(shiftLeft(bin, 2), MemoryMap.BINS, load(span, BlockFormat.NEXT));
    c.when(isZero(load(span, BlockFormat.NEXT)), () -> clearBit(c, bin));
    c.call(symbols.splitSpan, span, length);
    c.push(span);
  }

  /**
   * Takes a span out of the bin whose spans may be too short, wherever in the bin it stands, or
   * answers 0. For when the memory cannot grow: a walk along the bin is better than a trap. The
   * head of the bin is too short, or {@link #defineTake} had taken it, so the bin stays in use.
   */
  private void defineSearch() {
    Code c = new Code(symbols.define(symbols.searchSpan));
    Local length = c.parameter(0);
    Local slot = c.word("slot", shiftLeft(floorLog(length), 2));
    Local link = c.word("link", add(slot, MemoryMap.BINS));
    Local span = c.word("span", load(link, 0));
    c.loopWhile(
        binary(
            NumericOperator.I32_AND,
            notEqual(span, 0),
            less(load(span, BlockFormat.LENGTH), length)),
        () -> {
          c.set(link, add(span, BlockFormat.NEXT));
          c.set(span, load(link, 0));
        });
    c.when(
        span,
        () -> {
          c.store(link, 0, load(span, BlockFormat.NEXT));
          c.call(symbols.splitSpan, span, length);
        });
    c.push(span);
  }

  private static void clearBit(Code c, Operand bin) {
    Operand bit = shiftLeft(constant(1), bin);
    c.setWord(
        MemoryMap.BIN_BITMAP, binary(NumericOperator.I32_XOR, word(MemoryMap.BIN_BITMAP), bit));
  }

  /** Shortens a span to a length; the rest becomes a free span. */
  private void defineSplit() {
    Code c = new Code(symbols.define(symbols.splitSpan));
    Local span = c.parameter(0);
    Local length = c.parameter(1);
    Local rest = c.word("rest");
    c.when(
        greater(load(span, BlockFormat.LENGTH), length),
        () -> {
          c.set(rest, add(span, shiftLeft(length, BlockFormat.SHIFT)));
          c.store(rest, BlockFormat.LENGTH, subtract(load(span, BlockFormat.LENGTH), length));
          c.call(symbols.pushSpan, rest);
          c.store(span, BlockFormat.LENGTH, length);
        });
  }

  /**
   * Grows the memory by room for a span, and by an eighth of the heap if the limit allows. Answers
   * 0 when even the span does not fit.
   */
  private void defineGrowHeap() {
    Code c = new Code(symbols.define(symbols.growHeap));
    Local blocks = c.parameter(0);
    Local pages = c.word("pages");
    Local least = c.word("least");
    Local span = c.word("span");
    c.set(least, shiftRight(add(blocks, BlockFormat.PER_PAGE - 1), 2));
    c.set(
        pages, shiftRight(subtract(word(MemoryMap.HEAP_END), constant(layout.heapBase())), 16 + 3));
    c.when(less(pages, least), () -> c.set(pages, least));
    c.when(failed(grow(pages)), () -> c.when(failed(grow(least)), () -> c.result(constant(0))));
    c.set(span, word(MemoryMap.HEAP_END));
    Operand end = shiftLeft(code -> code.memorySize(), 16);
    c.store(span, BlockFormat.LENGTH, shiftRight(subtract(end, span), BlockFormat.SHIFT));
    c.call(symbols.pushSpan, span);
    c.setWord(MemoryMap.HEAP_END, end);
    c.push(constant(1));
  }

  private static Operand failed(Operand value) {
    return Words.equal(value, -1);
  }

  private static Operand grow(Operand pages) {
    return code -> code.push(pages).memoryGrow();
  }

  /** A span of the length given, from the bins or from new memory; 0 when the limit is reached. */
  private void defineAllocate() {
    Code c = new Code(symbols.define(symbols.allocateSpan));
    Local length = c.parameter(0);
    Local span = c.word("span", call(symbols.takeSpan, length));
    c.when(notEqual(span, 0), () -> c.result(span));
    c.when(
        isZero(call(symbols.growHeap, length)), () -> c.result(call(symbols.searchSpan, length)));
    c.push(call(symbols.takeSpan, length));
  }
}
