package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.Words.add;
import static org.verajvm.codegen.gc.Words.and;
import static org.verajvm.codegen.gc.Words.call;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.greaterOrEqual;
import static org.verajvm.codegen.gc.Words.isZero;
import static org.verajvm.codegen.gc.Words.less;
import static org.verajvm.codegen.gc.Words.load;
import static org.verajvm.codegen.gc.Words.pair;
import static org.verajvm.codegen.gc.Words.shiftLeft;
import static org.verajvm.codegen.gc.Words.shiftRight;
import static org.verajvm.codegen.gc.Words.subtract;
import static org.verajvm.codegen.gc.Words.word;

import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.Operand;

/**
 * References that the host keeps alive, by slot. Slots count from 1. A free slot holds the next
 * free one with the low bit set, which no reference has.
 */
final class HostRoots {
  private HostRoots() {}

  static void define(Symbols symbols) {
    defineAdd(symbols);
    defineGrow(symbols);
    Code get = new Code(symbols.define(symbols.getRoot));
    get.push(load(slotAddress(get.parameter(0)), 0));
    Code remove = new Code(symbols.define(symbols.removeRoot));
    remove.store(
        slotAddress(remove.parameter(0)), 0, add(shiftLeft(word(MemoryMap.ROOTS_FREE), 1), 1));
    remove.setWord(MemoryMap.ROOTS_FREE, remove.parameter(0));
  }

  private static Operand slotAddress(Operand slot) {
    return add(word(MemoryMap.ROOTS_TABLE), shiftLeft(slot, 2));
  }

  private static void defineAdd(Symbols symbols) {
    Code c = new Code(symbols.define(symbols.addRoot));
    Local reference = c.parameter(0);
    Local slot = c.word("slot", word(MemoryMap.ROOTS_FREE));
    c.whenElse(
        slot,
        () -> c.setWord(MemoryMap.ROOTS_FREE, shiftRight(load(slotAddress(slot), 0), 1)),
        () -> {
          c.set(slot, add(word(MemoryMap.ROOTS_USED), 1));
          c.when(
              greaterOrEqual(slot, word(MemoryMap.ROOTS_CAPACITY)),
              () -> c.call(symbols.growRoots));
          c.setWord(MemoryMap.ROOTS_USED, slot);
        });
    c.store(slotAddress(slot), 0, reference);
    c.push(slot);
  }

  /** Moves the table to a span of twice the size; the first time, makes it. */
  private static void defineGrow(Symbols symbols) {
    Code c = new Code(symbols.define(symbols.growRoots));
    Local old = c.word("old", word(MemoryMap.ROOTS_TABLE));
    Local length = c.word("length", constant(1));
    c.when(
        old,
        () -> {
          c.set(old, subtract(old, BlockFormat.CELLS));
          c.set(length, shiftLeft(load(old, BlockFormat.LENGTH), 1));
        });
    c.setWord(MemoryMap.BUSY, 1);
    Local span = c.word("span", call(symbols.allocateSpan, length));
    c.when(isZero(span), () -> c.call(symbols.outOfMemory));
    c.store(span, BlockFormat.KIND, constant(BlockFormat.RESERVED));
    c.when(
        old,
        () -> {
          c.push(add(span, BlockFormat.CELLS));
          c.push(add(old, BlockFormat.CELLS));
          c.push(shiftLeft(word(MemoryMap.ROOTS_CAPACITY), 2));
          c.builder().memoryCopy();
        });
    Operand capacity =
        shiftRight(subtract(shiftLeft(length, BlockFormat.SHIFT), BlockFormat.CELLS), 2);
    c.setWide(MemoryMap.ROOTS_TABLE, pair(add(span, BlockFormat.CELLS), capacity));
    c.when(old, () -> c.call(symbols.pushSpan, old));
    c.setWord(MemoryMap.BUSY, 0);
  }

  /** Runs the body with each address of a slot that is in use. */
  static void forEach(Code c, Local slot, Runnable body) {
    // Without a table no slot was ever used.
    c.set(slot, add(word(MemoryMap.ROOTS_TABLE), 4));
    Local end = c.word("rootsEnd", add(slot, shiftLeft(word(MemoryMap.ROOTS_USED), 2)));
    c.loopWhile(
        less(slot, end),
        () -> {
          c.when(isZero(and(load(slot, 0), 1)), body);
          c.increase(slot, 4);
        });
  }
}
