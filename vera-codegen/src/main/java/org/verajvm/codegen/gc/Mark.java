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
import static org.verajvm.codegen.gc.Words.shiftLeft;
import static org.verajvm.codegen.gc.Words.subtract;
import static org.verajvm.codegen.gc.Words.word;

import org.verajvm.codegen.wasm.Label;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;

/**
 * Marks what the roots reach, depth first with an explicit stack. The first unmarked reference of
 * an object is followed at once, the others wait on the stack: a list whose elements are objects
 * needs one entry, whatever its length.
 *
 * <p>When the mark stack is full and memory cannot grow, an object is left marked but unscanned and
 * {@link MemoryMap#MARK_OVERFLOW} is set; {@link #defineRescan} then scans all marked objects again
 * until nothing was left. That costs time in proportion to the heap, but no memory.
 */
final class Mark {
  /** Elements of an array scanned before what they reach is. */
  private static final int ARRAY_STEP = 64;

  private final Symbols symbols;
  private final HeapLayout layout;

  Mark(Symbols symbols, HeapLayout layout) {
    this.symbols = symbols;
    this.layout = layout;
  }

  void define() {
    defineVisit();
    new Drain(symbols).define();
    defineMark();
    defineMarkRange();
    defineMarkRoots();
    defineRescan();
  }

  /**
   * Marks an object. Answers the object if it was unmarked and holds references, else 0: addresses
   * below the heap are static objects (or none).
   */
  private void defineVisit() {
    Code c = new Code(symbols.define(symbols.visit));
    Local object = c.parameter(0);
    Local epoch = c.parameter(1);
    Local header = c.word("header");
    Local block = c.word("block");
    c.when(less(object, constant(layout.heapBase())), () -> c.result(constant(0)));
    c.set(header, load(object, ObjectFormat.HEADER));
    c.when(equal(and(header, ObjectFormat.MARK_MASK), epoch), () -> c.result(constant(0)));
    c.set(header, and(header, ~ObjectFormat.MARK_MASK));
    c.store(object, ObjectFormat.HEADER, binary(NumericOperator.I32_OR, header, epoch));
    c.set(block, blockOf(object));
    c.store(block, BlockFormat.LIVE, add(load(block, BlockFormat.LIVE), 1));
    c.push(object);
    c.push(constant(0));
    c.push(load(header, ObjectFormat.DESCRIPTOR_REFERENCES));
    c.builder().select(MemoryMap.ADDRESS);
  }

  /** What the host reports while it traces a store: marked now, scanned when the host is done. */
  private void defineMark() {
    Code c = new Code(symbols.define(symbols.mark));
    Local object = c.parameter(0);
    int traced = MemoryMap.counter(Statistic.HOST_TRACED);
    c.increaseWide(traced, constant(1L));
    c.set(object, call(symbols.visit, object, word(MemoryMap.EPOCH)));
    c.when(isZero(object), c::finish);
    c.when(
        equal(word(MemoryMap.MARK_POINTER), word(MemoryMap.MARK_LIMIT)),
        () ->
            c.when(
                isZero(call(symbols.growMarkStack)),
                () -> {
                  c.setWord(MemoryMap.MARK_OVERFLOW, 1);
                  c.finish();
                }));
    c.store(word(MemoryMap.MARK_POINTER), 0, object);
    c.setWord(MemoryMap.MARK_POINTER, add(word(MemoryMap.MARK_POINTER), 4));
  }

  /** Marks what the words of a range refer to, and all that is reached from there. */
  private void defineMarkRange() {
    Code c = new Code(symbols.define(symbols.markRange));
    Local slot = c.parameter(0);
    Local end = c.parameter(1);
    Local epoch = c.word("epoch", word(MemoryMap.EPOCH));
    Local object = c.word("object");
    c.loopWhile(
        less(slot, end),
        () -> {
          c.set(object, call(symbols.visit, load(slot, 0), epoch));
          c.when(object, () -> c.call(symbols.drain, object));
          c.increase(slot, 4);
        });
  }

  private void defineMarkRoots() {
    Code c = new Code(symbols.define(symbols.markRoots));
    Local slot = c.word("slot");
    new ShadowStack(symbols).mark(c);
    c.call(symbols.markRange, constant(layout.rootsStart()), constant(layout.rootsEnd()));
    HostRoots.forEach(c, slot, () -> c.call(symbols.markRange, slot, add(slot, 4)));
    c.loopWhile(word(MemoryMap.MARK_OVERFLOW), () -> c.call(symbols.rescan));
  }

  /** Scans every marked object once more, after the mark stack has overflowed. */
  private void defineRescan() {
    Code c = new Code(symbols.define(symbols.rescan));
    Local object = c.word("object");
    Local epoch = c.word("epoch", word(MemoryMap.EPOCH));
    c.setWord(MemoryMap.MARK_OVERFLOW, 0);
    HeapWalk.forEachObject(
        c,
        layout,
        object,
        () ->
            c.when(
                equal(and(load(object, ObjectFormat.HEADER), ObjectFormat.MARK_MASK), epoch),
                () -> c.call(symbols.drain, object)));
  }

  /** The function that scans an object and everything that becomes reachable by it. */
  private static final class Drain {
    private final Symbols symbols;
    private final Code c;
    private final Local object;
    private final Local epoch;
    private final Local pointer;
    private final Local limit;
    private final Local descriptor;
    private final Local next;
    private final Local child;
    private final Local slot;
    private final Local end;
    private final Local index;

    Drain(Symbols symbols) {
      this.symbols = symbols;
      c = new Code(symbols.define(symbols.drain));
      object = c.parameter(0);
      epoch = c.word("epoch", word(MemoryMap.EPOCH));
      pointer = c.word("pointer", word(MemoryMap.MARK_POINTER));
      limit = c.word("limit", word(MemoryMap.MARK_LIMIT));
      descriptor = c.word("descriptor");
      next = c.word("next");
      child = c.word("child");
      slot = c.word("slot");
      end = c.word("end");
      index = c.word("index");
    }

    void define() {
      c.forever(done -> {
        c.set(descriptor, and(load(object, ObjectFormat.HEADER), ~ObjectFormat.MARK_MASK));
        c.set(next, constant(0));
        scan();
        c.when(isZero(next), () -> pop(done));
        c.set(object, next);
      });
      c.setWord(MemoryMap.MARK_POINTER, pointer);
    }

    private void scan() {
      Local traced = c.word("traced", load(descriptor, ObjectFormat.DESCRIPTOR_REFERENCES));
      c.whenElse(
          equal(traced, ObjectFormat.BY_KIND),
          () ->
              c.whenElse(
                  equal(
                      load(descriptor, ObjectFormat.DESCRIPTOR_KIND), ObjectFormat.REFERENCE_ARRAY),
                  this::scanArray,
                  this::traceHandle),
          () -> {
            c.set(slot, add(object, ObjectFormat.PAYLOAD));
            c.set(end, add(slot, shiftLeft(traced, 2)));
            scanSlots();
          });
    }

    private void scanSlots() {
      c.loopWhile(
          less(slot, end),
          () -> {
            c.set(child, call(symbols.visit, load(slot, 0), epoch));
            c.when(child, () -> c.whenElse(next, this::pushChild, () -> c.set(next, child)));
            c.increase(slot, 4);
          });
    }

    /** Scans some elements, from {@code index} on; the rest of the array waits on the stack. */
    private void scanArray() {
      c.set(slot, add(add(object, ObjectFormat.PAYLOAD), shiftLeft(index, 2)));
      c.set(
          end,
          add(add(object, ObjectFormat.PAYLOAD), shiftLeft(load(object, ObjectFormat.AUX), 2)));
      c.when(
          greater(subtract(end, slot), constant(4 * ARRAY_STEP)),
          () -> {
            reserve();
            reserveSecond();
          });
      c.set(index, constant(0));
      scanSlots();
    }

    private void reserve() {
      c.when(equal(pointer, limit), this::grow);
    }

    /** With room for two words the stack gets the rest; without it the array is scanned whole. */
    private void reserveSecond() {
      c.when(
          greaterOrEqual(subtract(limit, pointer), constant(8)),
          () -> {
            c.store(pointer, 0, add(index, ARRAY_STEP));
            c.store(pointer, 4, add(object, 1));
            c.increase(pointer, 8);
            c.set(end, add(slot, 4 * ARRAY_STEP));
          });
    }

    private void traceHandle() {
      c.set(child, load(object, ObjectFormat.AUX));
      c.when(
          child,
          () -> {
            c.setWord(MemoryMap.MARK_POINTER, pointer);
            c.call(
                symbols.hostTraceHandle, load(descriptor, ObjectFormat.DESCRIPTOR_DETAIL), child);
            reload();
          });
    }

    private void pushChild() {
      reserve();
      c.whenElse(
          less(pointer, limit),
          () -> {
            c.store(pointer, 0, child);
            c.increase(pointer, 4);
          },
          () -> c.setWord(MemoryMap.MARK_OVERFLOW, 1));
    }

    private void grow() {
      c.setWord(MemoryMap.MARK_POINTER, pointer);
      c.push(call(symbols.growMarkStack));
      c.builder().drop();
      reload();
    }

    private void reload() {
      c.set(pointer, word(MemoryMap.MARK_POINTER));
      c.set(limit, word(MemoryMap.MARK_LIMIT));
    }

    private void pop(Label done) {
      c.leaveIf(done, equal(pointer, word(MemoryMap.MARK_BASE)));
      c.set(pointer, subtract(pointer, 4));
      c.set(next, load(pointer, 0));
      c.when(
          and(next, 1),
          () -> {
            c.set(next, subtract(next, 1));
            c.set(pointer, subtract(pointer, 4));
            c.set(index, load(pointer, 0));
          });
    }
  }
}
