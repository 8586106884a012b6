package org.verajvm.codegen.gc;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.codegen.gc.HeapAction.Holder;
import org.verajvm.codegen.gc.HeapAction.Maker;

/** Programs about host roots and the shadow stack, to the ends of their tables. */
final class RootPrograms extends ProgramGroup {
  private static final Holder SLOT = new Holder(Holder.Kind.SLOT, 0);

  void hostRoots() {
    for (int more : new int[] {BLOCK_WORDS - 2, BLOCK_WORDS - 1, BLOCK_WORDS + 8}) {
      add(
          0,
          pair(1),
          pair(2),
          new HeapAction.Roots(1, more),
          made(3, Form.BYTES, 30, Maker.HOST),
          collect(),
          new HeapAction.DropAll(1),
          new HeapAction.Roots(2, 50),
          collect(),
          new HeapAction.Roots(3, 9),
          collect());
    }
  }

  /** Frames that end exactly at, before and behind the end of the stack. */
  void shadowStack() {
    for (int last : TestModule.FRAMES) {
      for (int left : new int[] {last - 1, last}) {
        List<HeapAction> actions = new ArrayList<>();
        actions.add(new HeapAction.Enter(3));
        actions.add(new HeapAction.New(1, Form.PAIR, 0, Maker.PROGRAM, SLOT));
        int free = BLOCK_WORDS - 3 - Math.min(left, 900);
        for (int words : List.of(900, 12, 3, 2, 1)) {
          for (; free >= words; free -= words) {
            actions.add(new HeapAction.Enter(words));
          }
        }
        actions.add(new HeapAction.New(2, Form.PAIR, 0, Maker.INLINED, SLOT));
        actions.add(new HeapAction.Enter(last));
        actions.add(new HeapAction.New(3, Form.PAIR, 0, Maker.PROGRAM, SLOT));
        actions.add(collect());
        actions.add(new HeapAction.Leave());
        actions.add(collect());
        actions.add(new HeapAction.Unwind(2));
        actions.add(new HeapAction.Enter(12));
        actions.add(collect());
        actions.add(new HeapAction.Reset());
        programs.add(new HeapProgram(0, actions));
      }
    }
    add(
        0,
        new HeapAction.Enter(900),
        new HeapAction.Enter(20_000),
        new HeapAction.Enter(20_000),
        new HeapAction.New(1, Form.PAIR, 0, Maker.PROGRAM, SLOT),
        collect(),
        new HeapAction.Unwind(2),
        new HeapAction.Enter(20_000),
        collect());
  }
}
