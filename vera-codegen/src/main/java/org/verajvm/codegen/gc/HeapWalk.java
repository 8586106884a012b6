package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.Words.add;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.equal;
import static org.verajvm.codegen.gc.Words.less;
import static org.verajvm.codegen.gc.Words.lessOrEqual;
import static org.verajvm.codegen.gc.Words.load;
import static org.verajvm.codegen.gc.Words.multiply;
import static org.verajvm.codegen.gc.Words.shiftLeft;
import static org.verajvm.codegen.gc.Words.subtract;
import static org.verajvm.codegen.gc.Words.word;

import org.verajvm.codegen.wasm.Local;

/** Loops over the spans, cells and objects of the heap in address order. */
final class HeapWalk {
  private HeapWalk() {}

  /** Runs the body with each span. It may change the span's kind, not its length. */
  static void forEachSpan(Code c, HeapLayout layout, Local span, Runnable body) {
    Local length = c.word("spanLength");
    c.set(span, constant(layout.heapBase()));
    c.loopWhile(
        less(span, word(MemoryMap.HEAP_END)),
        () -> {
          c.set(length, shiftLeft(load(span, BlockFormat.LENGTH), BlockFormat.SHIFT));
          body.run();
          c.set(span, add(span, length));
        });
  }

  /** Runs the body with each cell of a block, free or not. */
  static void forEachCell(Code c, Local block, Local cell, Runnable body) {
    Local size = c.word("cellSize");
    Local end = c.word("cellsEnd");
    c.set(size, load(block, BlockFormat.CELL_SIZE));
    c.set(cell, add(block, BlockFormat.CELLS));
    c.set(end, add(cell, multiply(size, load(block, BlockFormat.CAPACITY))));
    c.loopWhile(
        less(cell, end),
        () -> {
          body.run();
          c.set(cell, add(cell, size));
        });
  }

  /** Runs the body with each object, dead ones included, and each free cell (header 0). */
  static void forEachObject(Code c, HeapLayout layout, Local object, Runnable body) {
    Local span = c.word("span");
    Local kind = c.word("spanKind");
    Local end = c.word("objectsEnd");
    Local step = c.word("step");
    forEachSpan(
        c,
        layout,
        span,
        () -> {
          c.set(kind, load(span, BlockFormat.KIND));
          c.set(object, add(span, BlockFormat.CELLS));
          c.set(step, load(span, BlockFormat.CELL_SIZE));
          // Of a span without objects the end is that of an earlier one, which lies below it.
          c.when(
              lessOrEqual(
                  subtract(kind, BlockFormat.PLAIN),
                  constant(BlockFormat.LARGE - BlockFormat.PLAIN)),
              () ->
                  c.whenElse(
                      equal(kind, BlockFormat.LARGE),
                      () -> c.set(end, add(object, 1)),
                      () ->
                          c.set(
                              end, add(object, multiply(step, load(span, BlockFormat.CAPACITY))))));
          c.loopWhile(
              less(object, end),
              () -> {
                body.run();
                c.set(object, add(object, step));
              });
        });
  }
}
