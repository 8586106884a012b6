package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.Words.binary;
import static org.verajvm.codegen.gc.Words.call;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.equal;
import static org.verajvm.codegen.gc.Words.greaterOrEqual;
import static org.verajvm.codegen.gc.Words.load;
import static org.verajvm.codegen.gc.Words.shiftLeft;
import static org.verajvm.codegen.gc.Words.wide;
import static org.verajvm.codegen.gc.Words.widen;

import org.verajvm.codegen.wasm.LoadOperator;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;

/** Answers {@code vera.gc_stat}; most statistics are counters in memory. */
final class Statistics {
  private Statistics() {}

  static void define(Symbols symbols) {
    Code c = new Code(symbols.define(symbols.stat));
    Local which = c.parameter(0);
    c.when(
        greaterOrEqual(which, constant(Statistic.values().length)), () -> c.result(constant(0L)));
    c.when(
        equal(which, Statistic.HEAP_BYTES.code()),
        () ->
            c.result(
                binary(NumericOperator.I64_SHL, widen(code -> code.memorySize()), constant(16L))));
    c.when(
        equal(which, Statistic.BYTES_ALLOCATED.code()),
        () ->
            c.result(
                binary(
                    NumericOperator.I64_SUB,
                    wide(MemoryMap.counter(Statistic.BYTES_ALLOCATED)),
                    widen(call(symbols.unusedBytes)))));
    c.push(load(LoadOperator.I64_LOAD, shiftLeft(which, 3), MemoryMap.COUNTERS));
  }
}
