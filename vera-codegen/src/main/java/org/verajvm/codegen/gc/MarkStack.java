package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.Words.add;
import static org.verajvm.codegen.gc.Words.call;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.greater;
import static org.verajvm.codegen.gc.Words.isZero;
import static org.verajvm.codegen.gc.Words.load;
import static org.verajvm.codegen.gc.Words.shiftLeft;
import static org.verajvm.codegen.gc.Words.subtract;
import static org.verajvm.codegen.gc.Words.wide;
import static org.verajvm.codegen.gc.Words.widen;
import static org.verajvm.codegen.gc.Words.word;

import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;

/**
 * The stack of objects that are marked but not scanned, in a span of its own that doubles by
 * moving. An entry is an object's address, or two words for an array that is scanned in part: the
 * next element's number, then the address with the low bit set.
 */
final class MarkStack {
  private MarkStack() {}

  static void define(Symbols symbols) {
    defineGrow(symbols);
    defineTrim(symbols);
  }

  /** Doubles the stack, whose pointer is in memory; 0 when there is no memory for it. */
  private static void defineGrow(Symbols symbols) {
    Code c = new Code(symbols.define(symbols.growMarkStack));
    Local old = c.word("old", subtract(word(MemoryMap.MARK_BASE), BlockFormat.CELLS));
    Local used = c.word("used", subtract(word(MemoryMap.MARK_POINTER), word(MemoryMap.MARK_BASE)));
    Local length = c.word("length", shiftLeft(load(old, BlockFormat.LENGTH), 1));
    Local span = c.word("span", call(symbols.allocateSpan, length));
    c.when(isZero(span), () -> c.result(constant(0)));
    c.push(add(span, BlockFormat.CELLS));
    c.push(word(MemoryMap.MARK_BASE));
    c.push(used);
    c.builder().memoryCopy();
    c.store(span, BlockFormat.KIND, constant(BlockFormat.RESERVED));
    c.setWord(MemoryMap.MARK_BASE, add(span, BlockFormat.CELLS));
    c.setWord(MemoryMap.MARK_POINTER, add(word(MemoryMap.MARK_BASE), used));
    c.setWord(MemoryMap.MARK_LIMIT, add(span, shiftLeft(length, BlockFormat.SHIFT)));
    c.call(symbols.pushSpan, old);
    c.push(constant(1));
  }

  /** Cuts an empty stack down to one block when it takes more than an eighth of the live bytes. */
  private static void defineTrim(Symbols symbols) {
    Code c = new Code(symbols.define(symbols.trimMarkStack));
    Local span = c.word("span", subtract(word(MemoryMap.MARK_BASE), BlockFormat.CELLS));
    c.when(
        greater(load(span, BlockFormat.LENGTH), constant(4)),
        () ->
            c.when(
                Words.binary(
                    NumericOperator.I64_GT_U,
                    widen(shiftLeft(load(span, BlockFormat.LENGTH), BlockFormat.SHIFT)),
                    Words.binary(
                        NumericOperator.I64_SHR_U,
                        wide(MemoryMap.counter(Statistic.BYTES_LIVE)),
                        constant(3L))),
                () -> {
                  c.setWord(MemoryMap.MARK_LIMIT, add(span, BlockFormat.SIZE));
                  c.call(symbols.splitSpan, span, constant(1));
                }));
  }
}
