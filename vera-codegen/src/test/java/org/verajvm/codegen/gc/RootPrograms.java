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

  /** So many slots that the number in a free one could be an address of the heap. */
  void manyHostRoots() {
    add(
        0,
        pair(1),
        pair(2),
        new HeapAction.Roots(1, 12_000),
        new HeapAction.Roots(2, 2),
        new HeapAction.DropAll(1),
        collect(),
        new HeapAction.Roots(2, 20),
        collect());
  }

  /** Frames where others were before: their slots are empty all the same. */
  void usedFrames() {
    for (int words : TestModule.FRAMES) {
      int reserve = 20_000 - words;
      List<HeapAction> actions = new ArrayList<>();
      actions.add(pair(1));
      actions.add(new HeapAction.Enter(20_000));
      for (int slot : new int[] {0, 5, reserve, reserve + words / 2, 19_998, 19_999}) {
        actions.add(new HeapAction.Hold(1, new Holder(Holder.Kind.SLOT, slot)));
      }
      actions.add(new HeapAction.Leave());
      actions.add(new HeapAction.Enter(words));
      actions.add(collect());
      programs.add(new HeapProgram(0, actions));
    }
    // The last frame ends exactly where the stack of eight blocks does.
    List<HeapAction> exact = new ArrayList<>(List.of(new HeapAction.Enter(20_000)));
    exact.add(new HeapAction.Leave());
    int free = 8 * BlockFormat.SIZE / 4 - BlockFormat.CELLS / 4 - 20_000;
    for (int words : List.of(900, 12, 3, 2, 1)) {
      for (; free >= words; free -= words) {
        exact.add(new HeapAction.Enter(words));
      }
    }
    exact.add(new HeapAction.Enter(20_000));
    programs.add(new HeapProgram(0, exact));
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
