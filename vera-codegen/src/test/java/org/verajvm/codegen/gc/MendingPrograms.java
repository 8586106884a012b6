package org.verajvm.codegen.gc;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.codegen.gc.HeapAction.Holder;
import org.verajvm.codegen.gc.HeapAction.Maker;

/** Programs in which a collection or a call of the allocator does not come to its end. */
final class MendingPrograms extends ProgramGroup {
  /** Collections that fail at some handle, with and without a reset behind them. */
  void mending() {
    Holder cleared = new Holder(Holder.Kind.CELL, TestModule.CELL_COUNT - 1);
    add(
        4,
        new HeapAction.New(1, Form.PAIR, 0, Maker.PROGRAM, cleared),
        new HeapAction.Enter(900),
        new HeapAction.Enter(20_000),
        collect(),
        new HeapAction.New(2, Form.PAIR, 0, Maker.PROGRAM, cleared),
        new HeapAction.Enter(3),
        new HeapAction.Reset(),
        collect());
    for (int handle : new int[] {1, 40}) {
      for (boolean tracing : new boolean[] {true, false}) {
        List<HeapAction> actions = new ArrayList<>();
        actions.add(new HeapAction.Many(1, Form.PAIR, 0, 1500, Maker.INLINED, Holder.ROOT));
        actions.add(new HeapAction.Handles(2, 1, 3000, Maker.HOST, Holder.ROOT));
        actions.add(made(3, Form.BYTES, 50_000, Maker.PROGRAM));
        actions.add(made(4, Form.BYTES, 30_000, Maker.PROGRAM));
        for (int id = 5; id < 50; id++) {
          actions.add(handle(id, 1 + id % 3, 0, id == 5 ? 3 : id - 1));
        }
        actions.add(collect());
        actions.add(new HeapAction.Thin(1, 3));
        actions.add(new HeapAction.Thin(2, 3));
        actions.add(new HeapAction.Drop(4));
        actions.add(new HeapAction.Roots(1, BLOCK_WORDS + 9));
        actions.add(new HeapAction.Comb(50, BLOCK_WORDS + 1, 49, Holder.ROOT));
        actions.add(new HeapAction.Enter(900));
        actions.add(new HeapAction.FailingCollect(tracing, handle));
        actions.add(made(51, Form.BYTES, 90_000, Maker.HOST));
        actions.add(new HeapAction.Many(52, Form.PAIR, 0, 30, Maker.HOST, Holder.ROOT));
        actions.add(pair(53));
        actions.add(collect());
        actions.add(new HeapAction.FailingCollect(tracing, handle));
        actions.add(new HeapAction.Enter(20_000));
        actions.add(new HeapAction.Safepoint());
        actions.add(new HeapAction.FailingCollect(false, handle));
        actions.add(new HeapAction.Reset());
        actions.add(new HeapAction.Garbage(Form.PAIR, 0, 2000, Maker.INLINED));
        programs.add(new HeapProgram(0, actions));
      }
    }
  }

  /** The mark stack grows while a heap is mended, out of spans that were free before. */
  void growthWhileMending() {
    for (boolean tracing : new boolean[] {true, false}) {
      add(
          0,
          made(1, Form.BYTES, 50_000, Maker.HOST),
          made(2, Form.BYTES, 30_000, Maker.HOST),
          made(3, Form.BYTES, 50_000, Maker.HOST),
          made(4, Form.BYTES, 9000, Maker.HOST),
          pair(5),
          handle(6, 1, 0, 5),
          new HeapAction.Handles(7, 2, 90, Maker.HOST, Holder.ROOT),
          new HeapAction.Drop(2),
          collect(),
          new HeapAction.Drop(7),
          new HeapAction.FailingCollect(tracing, 1),
          new HeapAction.Comb(8, BLOCK_WORDS + 1, HeapAction.STATIC, Holder.ROOT),
          new HeapAction.Safepoint(),
          new HeapAction.FailingCollect(true, 1),
          new HeapAction.Safepoint(),
          new HeapAction.FailingCollect(true, 1),
          new HeapAction.Garbage(Form.BYTES, 20_000, 1, Maker.PROGRAM),
          collect());
    }
  }

  /** A table of host roots in a block that once held objects; some of its slots are free. */
  void mendingUsedTables() {
    Holder tree = new Holder(Holder.Kind.CELL, 1);
    for (Form form : List.of(Form.FIXED.get(7), Form.FIXED.get(4), Form.FIXED.get(6))) {
      add(
          0,
          new HeapAction.Tree(2, form, 0, form.references() > 9 ? 1 : 3, tree),
          new HeapAction.Tree(3, Form.PAIR, 0, 10, new Holder(Holder.Kind.CELL, 2)),
          new HeapAction.New(4, Form.PAIR, 0, Maker.HOST, new Holder(Holder.Kind.CELL, 0)),
          collect(),
          new HeapAction.Hold(HeapAction.NONE, tree),
          collect(),
          new HeapAction.Roots(4, 700),
          new HeapAction.DropAll(4),
          handle(5, 1, 0, 3),
          new HeapAction.FailingCollect(true, 1),
          new HeapAction.Safepoint(),
          new HeapAction.Roots(4, 700),
          collect());
    }
  }

  /** Calls that end behind each of the first writes to each word of the collector's state. */
  void cutOffBehindWrites() {
    List<Integer> words = new ArrayList<>();
    for (int word = MemoryMap.STACK_POINTER; word < MemoryMap.BINS; word += 4) {
      words.add(word);
    }
    for (int bin = 0; bin < 4; bin++) {
      words.add(MemoryMap.BINS + 4 * bin);
    }
    for (int sizeClass : new int[] {0, SizeClasses.of(708), SizeClasses.of(3008)}) {
      words.add(MemoryMap.FREE_CELLS + 4 * sizeClass);
      words.add(MemoryMap.AVAILABLE + 4 * sizeClass);
    }
    words.add(MemoryMap.DEBT);
    words.add(MemoryMap.BUSY);
    words.add(MemoryMap.LAST_FREE);
    for (int word : words) {
      add(
          0,
          new HeapAction.Many(1, Form.PAIR, 0, 90, Maker.HOST, Holder.ROOT),
          new HeapAction.Many(2, Form.BYTES, 700, 20, Maker.HOST, Holder.ROOT),
          new HeapAction.Thin(2, 3),
          new HeapAction.CutOffBehind(word, 1),
          new HeapAction.CutOffBehind(word, 2),
          new HeapAction.CutOffBehind(word, 3),
          new HeapAction.CutOffBehind(word, 4),
          new HeapAction.CutOffBehind(word, 5),
          new HeapAction.CutOffBehind(word, 9),
          pair(3),
          collect());
    }
    add(
        0,
        new HeapAction.Many(1, Form.PAIR, 0, 90, Maker.HOST, Holder.ROOT),
        pair(2),
        new HeapAction.CutOffListing(2));
    for (int word : new int[] {MemoryMap.EPOCH, MemoryMap.MARK_POINTER, MemoryMap.LAST_FREE}) {
      List<HeapAction> actions = new ArrayList<>();
      actions.add(new HeapAction.Many(1, Form.PAIR, 0, 90, Maker.HOST, Holder.ROOT));
      actions.add(handle(2, 1, 0, 1));
      for (int write = 1; write < 8; write++) {
        actions.add(new HeapAction.CutOffMending(word, write));
      }
      programs.add(new HeapProgram(0, actions));
    }
    for (int word : new int[] {MemoryMap.MARK_BASE, MemoryMap.MARK_LIMIT}) {
      add(
          0,
          new HeapAction.Comb(1, 17_000, HeapAction.STATIC, Holder.ROOT),
          new HeapAction.CutOffBehind(word, 1),
          new HeapAction.CutOffBehind(word, 3));
    }
  }

  /** Calls that end in the middle of the allocator or of a collection. */
  void cutOff() {
    int access = 0;
    for (int step : new int[] {1, 3, 7, 19, 43, 97}) {
      List<HeapAction> actions = new ArrayList<>();
      actions.add(new HeapAction.Many(1, Form.PAIR, 0, 90, Maker.HOST, Holder.ROOT));
      actions.add(new HeapAction.Comb(2, 60, 1, Holder.ROOT));
      actions.add(new HeapAction.Handles(3, 1, 30, Maker.HOST, Holder.ROOT));
      actions.add(handle(4, 2, 0, 2));
      actions.add(made(5, Form.BYTES, 50_000, Maker.HOST));
      actions.add(new HeapAction.Many(6, Form.BYTES, 700, 20, Maker.HOST, Holder.ROOT));
      actions.add(new HeapAction.Thin(6, 3));
      for (int i = 0; i < 45; i++) {
        access += step;
        actions.add(new HeapAction.CutOff(access));
      }
      actions.add(new HeapAction.Garbage(Form.PAIR, 0, 100, Maker.INLINED));
      actions.add(pair(7));
      programs.add(new HeapProgram(0, actions));
    }
  }
}
