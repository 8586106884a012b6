package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.Words.binary;
import static org.verajvm.codegen.gc.Words.call;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.subtract;
import static org.verajvm.codegen.gc.Words.wide;
import static org.verajvm.codegen.gc.Words.widen;
import static org.verajvm.codegen.gc.Words.word;

import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;

/** One collection from beginning to end. */
final class Collect {
  /** What {@code host_gc_event} reports. */
  private static final int BEGIN = 0;

  private static final int MARKED = 1;
  private static final int END = 2;

  private Collect() {}

  static void define(Symbols symbols) {
    defineNow(symbols);
    Code c = new Code(symbols.define(symbols.collect));
    noteTrigger(c);
    c.call(symbols.hostGcEvent, constant(BEGIN));
    // Stays set if something ends this collection early.
    c.setWord(MemoryMap.ARMED, Trigger.RECOVERY.code());
    c.whenElse(
        Recover.isTorn(),
        () -> {
          c.setWord(MemoryMap.PHASE, MemoryMap.MARKING);
          c.call(symbols.recover);
        },
        () -> {
          c.setWord(MemoryMap.PHASE, MemoryMap.MARKING);
          c.call(symbols.returnFreeCells);
        });
    c.setWord(MemoryMap.EPOCH, subtract(constant(3), word(MemoryMap.EPOCH)));
    c.setWide(MemoryMap.counter(Statistic.HOST_TRACED), constant(0L));
    c.call(symbols.markRoots);
    c.call(symbols.hostGcEvent, constant(MARKED));
    c.setWord(MemoryMap.PHASE, MemoryMap.SWEEPING);
    c.call(symbols.sweep);
    c.setWide(
        MemoryMap.counter(Statistic.MARK_COST),
        binary(
            NumericOperator.I64_ADD,
            wide(MemoryMap.counter(Statistic.OBJECTS_LIVE)),
            wide(MemoryMap.counter(Statistic.HOST_TRACED))));
    c.call(symbols.trimMarkStack);
    c.setWord(MemoryMap.PHASE, MemoryMap.IDLE);
    Triggers.reset(c, c.word("limit"));
    c.increaseWide(MemoryMap.counter(Statistic.COLLECTIONS), constant(1L));
    c.call(symbols.hostGcEvent, constant(END));
    c.when(word(MemoryMap.VERIFY), () -> verify(symbols, c));
  }

  /** What the module exports: a collection that nothing in the module asked for. */
  private static void defineNow(Symbols symbols) {
    Code c = new Code(symbols.define(symbols.collectNow));
    c.setWord(MemoryMap.ARMED, Trigger.EXPLICIT.code());
    c.call(symbols.collect);
  }

  private static void noteTrigger(Code c) {
    Local trigger = c.word("trigger", word(MemoryMap.ARMED));
    c.when(
        trigger,
        () ->
            c.when(word(MemoryMap.STRESS), () -> c.set(trigger, constant(Trigger.STRESS.code()))));
    c.setWide(MemoryMap.counter(Statistic.TRIGGER), widen(trigger));
  }

  private static void verify(Symbols symbols, Code c) {
    Local broken = c.word("broken", call(symbols.verify));
    c.when(
        broken,
        () -> {
          c.call(
              symbols.trap,
              constant(TrapKind.INTERNAL.code()),
              subtract(constant(Collector.NO_SITE), broken));
          c.builder().unreachable_();
        });
  }
}
