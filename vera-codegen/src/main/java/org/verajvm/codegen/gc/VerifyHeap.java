package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.Words.add;
import static org.verajvm.codegen.gc.Words.and;
import static org.verajvm.codegen.gc.Words.binary;
import static org.verajvm.codegen.gc.Words.blockOf;
import static org.verajvm.codegen.gc.Words.call;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.equal;
import static org.verajvm.codegen.gc.Words.greater;
import static org.verajvm.codegen.gc.Words.greaterOrEqual;
import static org.verajvm.codegen.gc.Words.isZero;
import static org.verajvm.codegen.gc.Words.less;
import static org.verajvm.codegen.gc.Words.load;
import static org.verajvm.codegen.gc.Words.notEqual;
import static org.verajvm.codegen.gc.Words.shiftLeft;
import static org.verajvm.codegen.gc.Words.subtract;
import static org.verajvm.codegen.gc.Words.widen;
import static org.verajvm.codegen.gc.Words.word;

import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;
import org.verajvm.codegen.wasm.Operand;

/**
 * Checks the heap against {@link Invariant}. Answers 0 while the heap is torn (see {@link
 * Recover}): the next collection mends it.
 */
final class VerifyHeap {
  private final Symbols symbols;
  private final HeapLayout layout;

  VerifyHeap(Symbols symbols, HeapLayout layout) {
    this.symbols = symbols;
    this.layout = layout;
  }

  void define() {
    defineIsObject();
    defineRange();
    defineDescriptor();
    defineObject();
    new VerifyBlocks(symbols, layout).define();
    defineRoots();
    defineVerify();
  }

  static void fail(Code c, Operand broken, Invariant invariant) {
    c.when(broken, () -> c.result(constant(invariant.code())));
  }

  private void defineVerify() {
    Code c = new Code(symbols.define(symbols.verify));
    Local broken = c.word("broken");
    c.when(Recover.isTorn(), () -> c.result(constant(0)));
    c.set(broken, call(symbols.verifySpans));
    c.when(broken, () -> c.result(broken));
    c.set(broken, call(symbols.verifyBins));
    c.when(broken, () -> c.result(broken));
    c.push(call(symbols.verifyRoots));
  }

  /** Whether an address lies in static data and can start an object or a descriptor there. */
  private Operand isStatic(Operand address) {
    Operand inside =
        less(
            subtract(address, MemoryMap.STATIC_DATA),
            constant(layout.staticEnd() - MemoryMap.STATIC_DATA));
    return binary(NumericOperator.I32_AND, inside, isZero(and(address, 7)));
  }

  /** Neither 0 nor the mark of the last collection. */
  private static Operand isStale(Local mark) {
    return binary(
        NumericOperator.I32_AND, notEqual(mark, 0), notEqual(mark, word(MemoryMap.EPOCH)));
  }

  /** Whether a reference leads to an object: static, large, or in an allocated cell. */
  private void defineIsObject() {
    Code c = new Code(symbols.define(symbols.isObject));
    Local object = c.parameter(0);
    Local block = c.word("block");
    Local kind = c.word("kind");
    c.when(
        less(object, constant(layout.heapBase())),
        () -> {
          c.when(isZero(isStatic(object)), () -> c.result(constant(0)));
          c.result(isStatic(load(object, ObjectFormat.HEADER)));
        });
    c.when(greaterOrEqual(object, word(MemoryMap.HEAP_END)), () -> c.result(constant(0)));
    c.set(block, blockOf(object));
    c.set(kind, load(block, BlockFormat.KIND));
    Operand distance = subtract(object, add(block, BlockFormat.CELLS));
    c.when(equal(kind, BlockFormat.LARGE), () -> c.result(isZero(distance)));
    c.when(
        greater(subtract(kind, 1), constant(BlockFormat.HANDLES - 1)), () -> c.result(constant(0)));
    c.when(
        binary(NumericOperator.I32_REM_U, distance, load(block, BlockFormat.CELL_SIZE)),
        () -> c.result(constant(0)));
    c.push(notEqual(load(object, ObjectFormat.HEADER), 0));
  }

  /** Whether each word of a range is 0 or leads to an object. */
  private void defineRange() {
    Code c = new Code(symbols.define(symbols.verifyRange));
    Local slot = c.parameter(0);
    Local end = c.parameter(1);
    c.loopWhile(
        less(slot, end),
        () -> {
          c.when(
              load(slot, 0),
              () ->
                  c.when(
                      isZero(call(symbols.isObject, load(slot, 0))), () -> c.result(constant(0))));
          c.increase(slot, 4);
        });
    c.push(constant(1));
  }

  /** Descriptor, its object, bytes of the cell in; an invariant's number out. */
  private void defineDescriptor() {
    Code c = new Code(symbols.define(symbols.verifyDescriptor));
    Local descriptor = c.parameter(0);
    Local object = c.parameter(1);
    Local room = c.parameter(2);
    fail(c, isZero(isStatic(descriptor)), Invariant.DESCRIPTOR);
    Local kind = c.word("kind", load(descriptor, ObjectFormat.DESCRIPTOR_KIND));
    Local detail = c.word("detail", load(descriptor, ObjectFormat.DESCRIPTOR_DETAIL));
    Local references = c.word("references", load(descriptor, ObjectFormat.DESCRIPTOR_REFERENCES));
    fail(c, greater(kind, constant(ObjectFormat.TRACED_HANDLE)), Invariant.DESCRIPTOR);
    c.when(greaterOrEqual(kind, constant(ObjectFormat.HANDLE)), () -> c.result(constant(0)));
    c.when(
        isZero(kind),
        () -> {
          fail(c, greater(detail, room), Invariant.DESCRIPTOR);
          fail(
              c,
              greater(add(shiftLeft(references, 2), ObjectFormat.PAYLOAD), detail),
              Invariant.DESCRIPTOR);
          c.result(constant(0));
        });
    Operand bytes =
        binary(NumericOperator.I64_SHL, widen(load(object, ObjectFormat.AUX)), widen(detail));
    fail(
        c,
        binary(NumericOperator.I64_GT_U, bytes, widen(subtract(room, ObjectFormat.PAYLOAD))),
        Invariant.DESCRIPTOR);
    c.push(constant(0));
  }

  /** An object and the kind of its span in; an invariant's number out. */
  private void defineObject() {
    Code c = new Code(symbols.define(symbols.verifyObject));
    Local object = c.parameter(0);
    Local spanKind = c.parameter(1);
    Local header = c.word("header", load(object, ObjectFormat.HEADER));
    Local mark = c.word("mark", and(header, ObjectFormat.MARK_MASK));
    fail(c, isStale(mark), Invariant.MARK);
    c.set(header, subtract(header, mark));
    Local broken =
        c.word(
            "broken",
            call(
                symbols.verifyDescriptor,
                header,
                object,
                load(blockOf(object), BlockFormat.CELL_SIZE)));
    c.when(broken, () -> c.result(broken));
    Local kind = c.word("kind", load(header, ObjectFormat.DESCRIPTOR_KIND));
    fail(
        c,
        notEqual(
            greaterOrEqual(kind, constant(ObjectFormat.HANDLE)),
            equal(spanKind, BlockFormat.HANDLES)),
        Invariant.HANDLE_BLOCK);
    c.when(
        equal(spanKind, BlockFormat.HANDLES),
        () -> {
          c.when(
              load(object, ObjectFormat.AUX),
              () ->
                  c.call(
                      symbols.hostVerifyHandle,
                      load(header, ObjectFormat.DESCRIPTOR_DETAIL),
                      load(object, ObjectFormat.AUX)));
          c.result(constant(0));
        });
    c.when(equal(kind, ObjectFormat.SCALAR_ARRAY), () -> c.result(constant(0)));
    Local first = c.word("first", add(object, ObjectFormat.PAYLOAD));
    Local count = c.word("count", load(header, ObjectFormat.DESCRIPTOR_REFERENCES));
    c.when(
        equal(kind, ObjectFormat.REFERENCE_ARRAY),
        () -> c.set(count, load(object, ObjectFormat.AUX)));
    fail(
        c,
        isZero(call(symbols.verifyRange, first, add(first, shiftLeft(count, 2)))),
        Invariant.REFERENCE);
    c.push(constant(0));
  }

  private void defineRoots() {
    Code c = new Code(symbols.define(symbols.verifyRoots));
    Local slot = c.word("slot");
    fail(
        c,
        isZero(
            call(symbols.verifyRange, word(MemoryMap.STACK_POINTER), word(MemoryMap.STACK_BASE))),
        Invariant.ROOT);
    fail(
        c,
        isZero(
            call(symbols.verifyRange, constant(layout.rootsStart()), constant(layout.rootsEnd()))),
        Invariant.ROOT);
    HostRoots.forEach(
        c,
        slot,
        () -> fail(c, isZero(call(symbols.verifyRange, slot, add(slot, 4))), Invariant.ROOT));
    c.push(constant(0));
  }
}
