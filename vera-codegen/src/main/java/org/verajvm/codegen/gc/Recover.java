package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.Words.add;
import static org.verajvm.codegen.gc.Words.and;
import static org.verajvm.codegen.gc.Words.binary;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.equal;
import static org.verajvm.codegen.gc.Words.load;
import static org.verajvm.codegen.gc.Words.notEqual;
import static org.verajvm.codegen.gc.Words.shiftLeft;
import static org.verajvm.codegen.gc.Words.shiftRight;
import static org.verajvm.codegen.gc.Words.subtract;
import static org.verajvm.codegen.gc.Words.word;

import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;
import org.verajvm.codegen.wasm.Operand;

/**
 * Prepares a collection of a heap that may be torn: a host call failed during the last collection,
 * or the stack overflowed or an interrupt struck while the allocator changed its lists.
 *
 * <p>What is always true, because each is one store made after all it depends on: every span's
 * header has its length and, once it is no longer free, describes its cells; limit and base of the
 * shadow stack belong to one span, as do address and capacity of the host roots. Everything else is
 * derived: all lists are dropped, all marks and counts cleared, and the sweep builds them anew.
 */
final class Recover {
  private final Code c;
  private final HeapLayout layout;

  private Recover(Code c, HeapLayout layout) {
    this.c = c;
    this.layout = layout;
  }

  static void define(Symbols symbols, HeapLayout layout) {
    Recover recover = new Recover(new Code(symbols.define(symbols.recover)), layout);
    recover.dropLists();
    recover.emptyMarkStack();
    recover.adoptGrowth();
    recover.clearSpans();
    recover.clearMarks();
  }

  /** Whether the last collection or the last change of the allocator's lists did not finish. */
  static Operand isTorn() {
    return binary(NumericOperator.I32_OR, word(MemoryMap.PHASE), word(MemoryMap.BUSY));
  }

  private void dropLists() {
    c.setWord(MemoryMap.BUSY, 0);
    c.setWord(MemoryMap.BIN_BITMAP, 0);
    c.zero(constant(MemoryMap.BINS), constant(4 * MemoryMap.BIN_COUNT));
    c.zero(constant(MemoryMap.FREE_CELLS), constant(4 * SizeClasses.COUNT));
    c.zero(constant(MemoryMap.AVAILABLE), constant(4 * SizeClasses.COUNT));
  }

  private void emptyMarkStack() {
    Operand base = word(MemoryMap.MARK_BASE);
    Operand span = subtract(base, BlockFormat.CELLS);
    c.setWord(MemoryMap.MARK_POINTER, base);
    c.setWord(
        MemoryMap.MARK_LIMIT,
        add(span, shiftLeft(load(span, BlockFormat.LENGTH), BlockFormat.SHIFT)));
    c.setWord(MemoryMap.MARK_OVERFLOW, 0);
  }

  /** Memory may have grown without the heap knowing of it; it is zero, so its kind is free. */
  private void adoptGrowth() {
    Operand end = shiftLeft(code -> code.memorySize(), 16);
    Operand span = word(MemoryMap.HEAP_END);
    c.when(
        notEqual(span, end),
        () -> {
          c.store(span, BlockFormat.LENGTH, shiftRight(subtract(end, span), BlockFormat.SHIFT));
          c.setWord(MemoryMap.HEAP_END, end);
        });
  }

  private void clearSpans() {
    Local span = c.word("span");
    HeapWalk.forEachSpan(
        c,
        layout,
        span,
        () -> {
          // Where they mean nothing, nothing reads them.
          c.store(span, BlockFormat.LIVE, constant(0));
          c.store(span, BlockFormat.FREE_HEAD, constant(0));
          c.store(span, BlockFormat.FREE_COUNT, constant(0));
          c.when(isLost(span), () -> c.store(span, BlockFormat.KIND, constant(BlockFormat.FREE)));
        });
  }

  /** Whether a reserved span is none of those in use: a stack or table was just moving. */
  private static Operand isLost(Local span) {
    Operand content = add(span, BlockFormat.CELLS);
    Operand lost = equal(load(span, BlockFormat.KIND), BlockFormat.RESERVED);
    int[] owners = {MemoryMap.STACK_LIMIT, MemoryMap.MARK_BASE, MemoryMap.ROOTS_TABLE};
    for (int owner : owners) {
      lost = binary(NumericOperator.I32_AND, lost, notEqual(word(owner), content));
    }
    return lost;
  }

  private void clearMarks() {
    Local object = c.word("object");
    HeapWalk.forEachObject(
        c,
        layout,
        object,
        () ->
            c.store(
                object,
                ObjectFormat.HEADER,
                and(load(object, ObjectFormat.HEADER), ~ObjectFormat.MARK_MASK)));
  }
}
