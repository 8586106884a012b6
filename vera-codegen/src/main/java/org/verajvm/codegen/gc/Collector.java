package org.verajvm.codegen.gc;

import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.FunctionSymbol;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.ModuleBuilder;

/**
 * The collector of one module: what generated code calls, and the code behind it.
 *
 * <p>{@link #declare} comes first, so that code can refer to the functions; {@link #define} comes
 * when static data is laid out. The rules for generated code:
 *
 * <ul>
 *   <li>Every function here that allocates is a safepoint. At a safepoint each live reference is in
 *       a slot of the shadow stack, in a reference cell, or is the operand the function returns.
 *   <li>Memory from {@link #inlineAllocate} or {@link #allocate} holds garbage behind its zero
 *       header. Header and all reference fields are written before the next safepoint; so operands
 *       are evaluated first, then comes the allocation, then the stores.
 *   <li>Arrays, strings and handles come complete: headers set, elements and index zero.
 *   <li>Before a host call that may allocate, {@link #safepoint} is polled with the operands
 *       rooted; the call itself never collects.
 * </ul>
 */
public final class Collector {
  /** The trap site of a trap that the collector raises; internal ones count down from here. */
  public static final int NO_SITE = -1;

  private final Symbols symbols;
  private final ShadowStack shadowStack;

  private Collector(Symbols symbols) {
    this.symbols = symbols;
    this.shadowStack = new ShadowStack(symbols);
  }

  /** The export that makes an instance fit for the next call after one that did not return. */
  public static final String RESET = "vera.reset";

  /**
   * Declares the collector's functions, imports and exports in a module.
   *
   * @param trap the imported {@code trap(kind, site)}
   */
  public static Collector declare(ModuleBuilder module, FunctionSymbol trap) {
    return new Collector(new Symbols(module, trap));
  }

  /** Defines the functions, the memory and its initial content below and above static data. */
  public void define(ModuleBuilder module, HeapLayout layout) {
    SizeClasses.define(symbols);
    Spans.define(symbols, layout);
    Cells.define(symbols);
    Allocate.define(symbols);
    HostAllocate.define(symbols);
    Triggers.define(symbols);
    shadowStack.defineGrow();
    shadowStack.defineReset(layout);
    HostRoots.define(symbols);
    MarkStack.define(symbols);
    new Mark(symbols, layout).define();
    new Sweep(symbols, layout).define();
    Recover.define(symbols, layout);
    Collect.define(symbols);
    new VerifyHeap(symbols, layout).define();
    Statistics.define(symbols);
    HeapImage.write(module, layout);
  }

  /** The stack of roots. */
  public ShadowStack shadowStack() {
    return shadowStack;
  }

  /** {@code (size) -> cell}: room for an object of any size in bytes, header included. */
  public FunctionSymbol allocate() {
    return symbols.allocate;
  }

  /** {@code (descriptor, count i64) -> reference}: an array or string of zeros. */
  public FunctionSymbol allocateArray() {
    return symbols.allocateArray;
  }

  /** {@code (descriptor) -> reference}: a handle without a store entry yet. */
  public FunctionSymbol allocateHandle() {
    return symbols.allocateHandle;
  }

  /** {@code () -> ()}: collects if a collection is due. */
  public FunctionSymbol safepoint() {
    return symbols.safepoint;
  }

  /** {@code () -> ()}: collects. */
  public FunctionSymbol collect() {
    return symbols.collectNow;
  }

  /**
   * Allocates an object of a size known at compile time into a local: a few instructions that pop
   * the size class's list, and a call where it is empty.
   *
   * @param size bytes, header included
   */
  public void inlineAllocate(FunctionBuilder builder, int size, Local target) {
    inlineAllocate(builder, size, target, () -> {}, () -> {});
  }

  /**
   * As {@link #inlineAllocate(FunctionBuilder, int, Local)}, with code around the call, so that
   * rooting costs nothing where a free cell is at hand.
   *
   * @param before appended where a collection may come
   * @param after appended behind it
   */
  public void inlineAllocate(
      FunctionBuilder builder, int size, Local target, Runnable before, Runnable after) {
    Code c = new Code(builder);
    if (size > SizeClasses.MAX_SMALL) {
      before.run();
      c.set(target, Words.call(symbols.allocate, Words.constant(size)));
      after.run();
      return;
    }
    int sizeClass = SizeClasses.of(size);
    int list = MemoryMap.FREE_CELLS + 4 * sizeClass;
    builder.push(Words.word(list)).tee(target);
    builder.ifElse(
        () -> c.setWord(list, Words.load(target, ObjectFormat.AUX)),
        () -> {
          before.run();
          c.set(target, Words.call(symbols.refill, Words.constant(sizeClass)));
          after.run();
        });
  }
}
