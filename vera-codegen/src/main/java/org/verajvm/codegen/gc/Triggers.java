package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.Words.binary;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.greater;
import static org.verajvm.codegen.gc.Words.isZero;
import static org.verajvm.codegen.gc.Words.shiftRight;
import static org.verajvm.codegen.gc.Words.wide;
import static org.verajvm.codegen.gc.Words.widen;
import static org.verajvm.codegen.gc.Words.word;

import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;
import org.verajvm.codegen.wasm.Operand;

/**
 * When to collect. Bytes handed out or reported since the last collection are a debt; at {@code
 * max(256 KiB, live bytes)} the next safepoint collects, so that a collection costs no more than
 * the allocation before it. Handles are few bytes and may hold much outside: {@code max(64, cost of
 * the last marking / 256, live handles / 4)} new ones also make the next safepoint collect, so that
 * the stores of a small program stay small and neither a large heap nor a large store is gone
 * through for a few entries.
 */
final class Triggers {
  static final int MINIMUM_DEBT = 256 * 1024;
  static final int MINIMUM_HANDLES = 64;

  /** Marking of so many objects is worth one handle. */
  private static final int COST_PER_HANDLE_SHIFT = 8;

  /** So many live handles may have one dead one beside them. */
  private static final int LIVE_PER_DEAD_SHIFT = 2;

  private Triggers() {}

  static void define(Symbols symbols) {
    defineCharge(symbols);
    defineArm(symbols);
    defineReportExternal(symbols);
    defineSafepoint(symbols);
    defineSetStress(symbols);
    Code verify = new Code(symbols.define(symbols.setVerify));
    verify.setWord(MemoryMap.VERIFY, verify.parameter(0));
  }

  /** Counts bytes handed out. What the current list still holds may be used up first. */
  private static void defineCharge(Symbols symbols) {
    Code c = new Code(symbols.define(symbols.charge));
    Local bytes = c.parameter(0);
    c.increaseWide(MemoryMap.counter(Statistic.BYTES_ALLOCATED), widen(bytes));
    c.increaseWide(MemoryMap.DEBT, widen(bytes));
    c.when(indebted(), () -> c.setWord(MemoryMap.ARMED, Trigger.ALLOCATION.code()));
  }

  private static Operand indebted() {
    return binary(NumericOperator.I64_GE_U, wide(MemoryMap.DEBT), wide(MemoryMap.DEBT_LIMIT));
  }

  /** Makes the next allocation in generated code a slow one that collects. */
  private static void defineArm(Symbols symbols) {
    Code c = new Code(symbols.define(symbols.arm));
    c.setWord(MemoryMap.ARMED, Trigger.EXTERNAL.code());
    c.call(symbols.returnFreeCells);
  }

  /** To be used where a host adds to the debt: it may never leave the inlined path otherwise. */
  static void armIfIndebted(Symbols symbols, Code c) {
    c.when(indebted(), () -> c.when(isZero(word(MemoryMap.STRESS)), () -> c.call(symbols.arm)));
  }

  private static void defineReportExternal(Symbols symbols) {
    Code c = new Code(symbols.define(symbols.reportExternal));
    Local bytes = c.parameter(0);
    c.increaseWide(MemoryMap.DEBT, widen(bytes));
    c.increaseWide(MemoryMap.counter(Statistic.EXTERNAL_BYTES), widen(bytes));
    armIfIndebted(symbols, c);
  }

  /** A collection if one is due; generated code polls here before host calls that allocate. */
  private static void defineSafepoint(Symbols symbols) {
    Code c = new Code(symbols.define(symbols.safepoint));
    c.when(word(MemoryMap.ARMED), () -> c.call(symbols.collect));
  }

  private static void defineSetStress(Symbols symbols) {
    Code c = new Code(symbols.define(symbols.setStress));
    Local on = c.parameter(0);
    // The host gives 0 or 1, which is the code of the trigger.
    c.setWord(MemoryMap.STRESS, on);
    c.setWord(MemoryMap.ARMED, on);
    c.call(symbols.returnFreeCells);
  }

  /** Sets the limits that hold until the next collection. */
  static void reset(Code c, Local limit) {
    c.setWide(MemoryMap.DEBT, constant(0L));
    c.setWide(MemoryMap.DEBT_LIMIT, wide(MemoryMap.counter(Statistic.BYTES_LIVE)));
    c.when(
        binary(NumericOperator.I64_LT_U, wide(MemoryMap.DEBT_LIMIT), constant((long) MINIMUM_DEBT)),
        () -> c.setWide(MemoryMap.DEBT_LIMIT, constant((long) MINIMUM_DEBT)));
    c.setWord(MemoryMap.HANDLES_SINCE, 0);
    c.set(limit, shiftRight(word(MemoryMap.counter(Statistic.MARK_COST)), COST_PER_HANDLE_SHIFT));
    Operand byStore =
        shiftRight(word(MemoryMap.counter(Statistic.HANDLES_LIVE)), LIVE_PER_DEAD_SHIFT);
    c.when(greater(byStore, limit), () -> c.set(limit, byStore));
    c.when(
        greater(constant(MINIMUM_HANDLES), limit), () -> c.set(limit, constant(MINIMUM_HANDLES)));
    c.setWord(MemoryMap.HANDLES_LIMIT, limit);
    c.setWord(MemoryMap.ARMED, word(MemoryMap.STRESS));
  }
}
