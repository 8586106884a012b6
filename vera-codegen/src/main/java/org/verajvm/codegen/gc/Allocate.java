package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.Words.add;
import static org.verajvm.codegen.gc.Words.binary;
import static org.verajvm.codegen.gc.Words.call;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.greater;
import static org.verajvm.codegen.gc.Words.greaterOrEqual;
import static org.verajvm.codegen.gc.Words.isZero;
import static org.verajvm.codegen.gc.Words.load;
import static org.verajvm.codegen.gc.Words.shiftLeft;
import static org.verajvm.codegen.gc.Words.shiftRight;
import static org.verajvm.codegen.gc.Words.subtract;
import static org.verajvm.codegen.gc.Words.unary;
import static org.verajvm.codegen.gc.Words.widen;
import static org.verajvm.codegen.gc.Words.word;

import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;
import org.verajvm.codegen.wasm.Operand;

/**
 * Allocation of objects by generated code. Each of these functions is a safepoint: it may collect
 * before it takes the memory, never after.
 */
final class Allocate {
  /** Sizes from here on cannot fit beside static data. */
  private static final int TOO_LARGE = 0xFFF00000;

  private final Symbols symbols;

  private Allocate(Symbols symbols) {
    this.symbols = symbols;
  }

  static void define(Symbols symbols) {
    Allocate allocate = new Allocate(symbols);
    allocate.defineRefill();
    allocate.defineAllocate();
    allocate.defineTakeLarge();
    allocate.defineAllocateLarge();
    allocate.defineAllocateArray();
    allocate.defineAllocateHandle();
    allocate.defineOutOfMemory();
  }

  private void collectIfArmed(Code c) {
    c.when(word(MemoryMap.ARMED), () -> c.call(symbols.collect));
  }

  private void collectForRoom(Code c) {
    c.setWord(MemoryMap.ARMED, Trigger.MEMORY_LIMIT.code());
    c.call(symbols.collect);
  }

  /** The slow path of an inlined allocation: size class in, cell out. */
  private void defineRefill() {
    Code c = new Code(symbols.define(symbols.refill));
    Local sizeClass = c.parameter(0);
    collectIfArmed(c);
    Local cell = c.word("cell", call(symbols.takeCell, sizeClass));
    c.when(cell, () -> c.result(cell));
    collectForRoom(c);
    c.set(cell, call(symbols.takeCell, sizeClass));
    c.when(isZero(cell), () -> c.call(symbols.outOfMemory));
    c.push(cell);
  }

  /** A cell for an object of the size given; header 0, other words undefined. */
  private void defineAllocate() {
    Code c = new Code(symbols.define(symbols.allocate));
    Local size = c.parameter(0);
    c.when(
        greater(size, constant(SizeClasses.MAX_SMALL)),
        () -> c.result(call(symbols.allocateLarge, size)));
    Local sizeClass = c.word("sizeClass", call(symbols.sizeClassOf, size));
    Local slot = c.word("slot", shiftLeft(sizeClass, 2));
    Local cell = c.word("cell", load(slot, MemoryMap.FREE_CELLS));
    c.when(isZero(cell), () -> c.result(call(symbols.refill, sizeClass)));
    c.store(slot, MemoryMap.FREE_CELLS, load(cell, ObjectFormat.AUX));
    c.push(cell);
  }

  private static Operand blocksFor(Operand size) {
    return shiftRight(add(size, BlockFormat.CELLS + BlockFormat.SIZE - 1), BlockFormat.SHIFT);
  }

  /** Room for a large object in a span of its own, header 0, or 0. Never collects. */
  private void defineTakeLarge() {
    Code c = new Code(symbols.define(symbols.takeLarge));
    Local size = c.parameter(0);
    Local length = c.word("length");
    c.when(greaterOrEqual(size, constant(TOO_LARGE)), () -> c.result(constant(0)));
    c.set(length, blocksFor(size));
    c.setWord(MemoryMap.BUSY, 1);
    Local span = c.word("span", call(symbols.allocateSpan, length));
    c.when(
        span,
        () -> {
          formatLarge(c, span, length);
          c.call(symbols.charge, shiftLeft(length, BlockFormat.SHIFT));
          c.set(span, add(span, BlockFormat.CELLS));
        });
    c.setWord(MemoryMap.BUSY, 0);
    c.push(span);
  }

  private static void formatLarge(Code c, Local span, Local length) {
    c.store(span, BlockFormat.LIVE, constant(0));
    c.store(
        span,
        BlockFormat.CELL_SIZE,
        subtract(shiftLeft(length, BlockFormat.SHIFT), BlockFormat.CELLS));
    c.store(span, BlockFormat.CELLS, constant(0));
    c.store(span, BlockFormat.KIND, constant(BlockFormat.LARGE));
  }

  /**
   * As {@link #defineAllocate}, for sizes beyond the classes. When neither the bins nor growth give
   * a span, so that every free span is too short, the collection may have left a free span at the
   * end of the heap: the memory then grows by the rest only, and one more collection joins the two.
   */
  private void defineAllocateLarge() {
    Code c = new Code(symbols.define(symbols.allocateLarge));
    Local size = c.parameter(0);
    Local object = c.word("object");
    c.when(greaterOrEqual(size, constant(TOO_LARGE)), () -> c.call(symbols.outOfMemory));
    collectIfArmed(c);
    c.set(object, call(symbols.takeLarge, size));
    c.when(object, () -> c.result(object));
    collectForRoom(c);
    c.set(object, call(symbols.takeLarge, size));
    c.when(object, () -> c.result(object));
    Local last = c.word("last", word(MemoryMap.LAST_FREE));
    c.when(
        last,
        () ->
            c.when(
                call(symbols.growHeap, subtract(blocksFor(size), load(last, BlockFormat.LENGTH))),
                () -> {
                  collectForRoom(c);
                  c.set(object, call(symbols.takeLarge, size));
                }));
    c.when(isZero(object), () -> c.call(symbols.outOfMemory));
    c.push(object);
  }

  /** An array or string of zeros: descriptor and element count in, complete object out. */
  private void defineAllocateArray() {
    Code c = new Code(symbols.define(symbols.allocateArray));
    Local descriptor = c.parameter(0);
    Local count = c.parameter(1);
    Local size = c.word("size");
    Local object = c.word("object");
    c.when(
        binary(NumericOperator.I64_GE_U, count, constant(0xFFF00000L)),
        () -> c.call(symbols.outOfMemory));
    Operand shift = load(descriptor, ObjectFormat.DESCRIPTOR_DETAIL);
    Operand bytes = binary(NumericOperator.I64_SHL, count, widen(shift));
    c.when(
        binary(NumericOperator.I64_GE_U, bytes, constant(0xFFF00000L)),
        () -> c.call(symbols.outOfMemory));
    c.set(size, unary(NumericOperator.I32_WRAP_I64, bytes));
    c.set(object, call(symbols.allocate, add(size, ObjectFormat.PAYLOAD)));
    c.store(object, ObjectFormat.HEADER, descriptor);
    c.store(object, ObjectFormat.AUX, unary(NumericOperator.I32_WRAP_I64, count));
    c.zero(add(object, ObjectFormat.PAYLOAD), size);
    c.push(object);
  }

  /** A handle whose index is empty. Each one counts towards the trigger of its own. */
  private void defineAllocateHandle() {
    Code c = new Code(symbols.define(symbols.allocateHandle));
    Local descriptor = c.parameter(0);
    Operand handles = constant(SizeClasses.HANDLE);
    c.when(
        greaterOrEqual(word(MemoryMap.HANDLES_SINCE), word(MemoryMap.HANDLES_LIMIT)),
        () -> c.setWord(MemoryMap.ARMED, Trigger.HANDLES.code()));
    collectIfArmed(c);
    Local cell = c.word("cell", call(symbols.takeCell, handles));
    c.when(isZero(cell), () -> c.set(cell, call(symbols.refill, handles)));
    fillHandle(c, cell, descriptor);
    c.push(cell);
  }

  /** Makes a cell an empty handle and counts it. */
  static void fillHandle(Code c, Local cell, Local descriptor) {
    c.store(cell, ObjectFormat.HEADER, descriptor);
    c.store(cell, ObjectFormat.AUX, constant(0));
    c.setWord(MemoryMap.HANDLES_SINCE, add(word(MemoryMap.HANDLES_SINCE), 1));
    c.increaseWide(MemoryMap.counter(Statistic.HANDLES_MADE), constant(1L));
  }

  private void defineOutOfMemory() {
    Code c = new Code(symbols.define(symbols.outOfMemory));
    c.call(symbols.trap, constant(TrapKind.OUT_OF_MEMORY.code()), constant(Collector.NO_SITE));
    c.builder().unreachable_();
  }
}
