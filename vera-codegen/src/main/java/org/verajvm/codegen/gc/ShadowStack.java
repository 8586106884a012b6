package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.Words.add;
import static org.verajvm.codegen.gc.Words.call;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.isZero;
import static org.verajvm.codegen.gc.Words.less;
import static org.verajvm.codegen.gc.Words.load;
import static org.verajvm.codegen.gc.Words.pair;
import static org.verajvm.codegen.gc.Words.shiftLeft;
import static org.verajvm.codegen.gc.Words.subtract;
import static org.verajvm.codegen.gc.Words.word;

import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.Operand;
import org.verajvm.codegen.wasm.StoreOperator;

/**
 * The stack of roots of generated code, and the code that uses it.
 *
 * <p>It grows downward; a frame is the words from the stack pointer on, each 0 or a live reference.
 * When it is full it moves to a span of twice the size, so no absolute address of a frame may be
 * kept across a call: slots are addressed through the stack pointer, handlers remember their depth
 * below the base.
 */
public final class ShadowStack {
  /** Frames up to this many words are cleared word by word. */
  private static final int UNROLLED_WORDS = 8;

  private final Symbols symbols;

  ShadowStack(Symbols symbols) {
    this.symbols = symbols;
  }

  /**
   * Opens a frame of {@code words} slots that hold garbage: the caller writes each of them before
   * the next safepoint. Traps when there is no memory for it.
   */
  public void open(FunctionBuilder builder, int words) {
    Code c = new Code(builder);
    int bytes = 4 * words;
    c.when(
        less(subtract(word(MemoryMap.STACK_POINTER), word(MemoryMap.STACK_LIMIT)), constant(bytes)),
        () -> c.call(symbols.growStack, constant(bytes)));
    c.setWord(MemoryMap.STACK_POINTER, subtract(word(MemoryMap.STACK_POINTER), bytes));
  }

  /** Opens a frame of {@code words} slots, all 0. Traps when there is no memory for it. */
  public void enter(FunctionBuilder builder, int words) {
    open(builder, words);
    Code c = new Code(builder);
    int bytes = 4 * words;
    if (words > UNROLLED_WORDS) {
      c.zero(word(MemoryMap.STACK_POINTER), constant(bytes));
      return;
    }
    for (int slot = 0; slot < words; slot++) {
      if (slot + 1 < words) {
        builder.push(word(MemoryMap.STACK_POINTER)).i64Const(0);
        builder.store(StoreOperator.I64_STORE, 4 * slot++);
      } else {
        store(builder, slot, constant(0));
      }
    }
  }

  /** Closes a frame. */
  public void leave(FunctionBuilder builder, int words) {
    new Code(builder)
        .setWord(MemoryMap.STACK_POINTER, add(word(MemoryMap.STACK_POINTER), 4 * words));
  }

  /** Stores a reference (or 0) in a slot of the current frame. */
  public void store(FunctionBuilder builder, int slot, Operand reference) {
    new Code(builder).store(word(MemoryMap.STACK_POINTER), 4 * slot, reference);
  }

  /** The address of the current frame, good until the next call. */
  public Operand pointer() {
    return word(MemoryMap.STACK_POINTER);
  }

  /** The reference in a slot of the current frame. */
  public Operand slot(int slot) {
    return load(word(MemoryMap.STACK_POINTER), 4 * slot);
  }

  /** The depth of the current frame below the base: what a handler keeps in a local. */
  public Operand depth() {
    return subtract(word(MemoryMap.STACK_BASE), word(MemoryMap.STACK_POINTER));
  }

  /** Drops every frame that was opened after {@link #depth} was taken. */
  public void unwind(FunctionBuilder builder, Operand depth) {
    new Code(builder).setWord(MemoryMap.STACK_POINTER, subtract(word(MemoryMap.STACK_BASE), depth));
  }

  /**
   * Moves the stack to a span that has room for so many bytes more. No collection: the caller's
   * arguments are not rooted yet.
   */
  void defineGrow() {
    Code c = new Code(symbols.define(symbols.growStack));
    Local bytes = c.parameter(0);
    Local old = c.word("old", subtract(word(MemoryMap.STACK_LIMIT), BlockFormat.CELLS));
    Local used = c.word("used", depth());
    Local length = c.word("length", shiftLeft(load(old, BlockFormat.LENGTH), 1));
    c.loopWhile(
        less(subtract(shiftLeft(length, BlockFormat.SHIFT), BlockFormat.CELLS), add(used, bytes)),
        () -> c.set(length, shiftLeft(length, 1)));
    c.setWord(MemoryMap.BUSY, 1);
    Local span = c.word("span", call(symbols.allocateSpan, length));
    c.when(isZero(span), () -> c.call(symbols.outOfMemory));
    c.store(span, BlockFormat.KIND, constant(BlockFormat.RESERVED));
    move(c, old, span, used);
  }

  /** Copies the frames to the upper end of another span, which becomes the stack's. */
  private void move(Code c, Local old, Local span, Local used) {
    Local base =
        c.word("base", add(span, shiftLeft(load(span, BlockFormat.LENGTH), BlockFormat.SHIFT)));
    c.push(subtract(base, used));
    c.push(word(MemoryMap.STACK_POINTER));
    c.push(used);
    c.builder().memoryCopy();
    // Limit and base in one store: whatever ends this call, the two belong to one span.
    c.setWide(MemoryMap.STACK_LIMIT, pair(add(span, BlockFormat.CELLS), base));
    c.setWord(MemoryMap.STACK_POINTER, subtract(base, used));
    c.call(symbols.pushSpan, old);
    c.setWord(MemoryMap.BUSY, 0);
  }

  /**
   * After a trap: drops every frame and sets the cells back whose values belonged to activations.
   * If the trap (a stack overflow, an interrupt) struck in the middle of the allocator or of a
   * collection, collects at once, which rebuilds what may be torn.
   */
  void defineReset(HeapLayout layout) {
    Code c = new Code(symbols.define(symbols.reset));
    c.setWord(MemoryMap.STACK_POINTER, word(MemoryMap.STACK_BASE));
    c.call(layout.resetCells());
    c.when(
        Recover.isTorn(),
        () -> {
          c.setWord(MemoryMap.ARMED, Trigger.RECOVERY.code());
          c.call(symbols.collect);
        });
  }

  /** Marks what the frames hold. */
  void mark(Code c) {
    c.call(symbols.markRange, word(MemoryMap.STACK_POINTER), word(MemoryMap.STACK_BASE));
  }
}
