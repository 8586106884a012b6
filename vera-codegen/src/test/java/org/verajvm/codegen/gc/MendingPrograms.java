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
