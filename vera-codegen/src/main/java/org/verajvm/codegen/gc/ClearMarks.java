package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.Words.and;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.lessOrEqual;
import static org.verajvm.codegen.gc.Words.load;
import static org.verajvm.codegen.gc.Words.subtract;
import static org.verajvm.codegen.gc.Words.word;

import org.verajvm.codegen.wasm.Local;

/**
 * Prepares the collection after one that a failing host call ended: what that one marked says
 * nothing any more, so every object becomes unmarked and every block's counts are forgotten.
 */
final class ClearMarks {
  private ClearMarks() {}

  static void define(Symbols symbols, HeapLayout layout) {
    Code c = new Code(symbols.define(symbols.clearMarks));
    Local span = c.word("span");
    Local object = c.word("object");
    c.setWord(MemoryMap.MARK_POINTER, word(MemoryMap.MARK_BASE));
    c.setWord(MemoryMap.MARK_OVERFLOW, 0);
    HeapWalk.forEachSpan(
        c,
        layout,
        span,
        () ->
            c.when(
                lessOrEqual(
                    subtract(load(span, BlockFormat.KIND), BlockFormat.PLAIN),
                    constant(BlockFormat.LARGE - BlockFormat.PLAIN)),
                () -> {
                  c.store(span, BlockFormat.LIVE, constant(0));
                  c.store(span, BlockFormat.FREE_HEAD, constant(0));
                  c.store(span, BlockFormat.FREE_COUNT, constant(0));
                }));
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
