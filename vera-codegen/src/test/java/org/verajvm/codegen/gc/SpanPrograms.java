package org.verajvm.codegen.gc;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.codegen.gc.HeapAction.Holder;
import org.verajvm.codegen.gc.HeapAction.Maker;

/** Programs about spans: split, joined, used again, too short, and none left. */
final class SpanPrograms extends ProgramGroup {
  /** Large objects of many lengths, of which some go: free spans of every bin, joined and split. */
  void spans() {
    for (int every = 2; every < 5; every++) {
      List<HeapAction> actions = new ArrayList<>();
      int id = 0;
      for (int blocks : new int[] {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31}) {
        for (int i = 0; i < 2; i++) {
          actions.add(made(++id, Form.BYTES, blocks * BlockFormat.SIZE - 100, Maker.HOST));
        }
      }
      for (int i = 1; i <= id; i++) {
        if (i % every == 0) {
          actions.add(new HeapAction.Drop(i));
        }
      }
      actions.add(collect());
      for (int blocks : new int[] {17, 9, 8, 5, 4, 3, 2, 2, 1, 1, 1, 30}) {
        actions.add(made(++id, Form.BYTES, blocks * BlockFormat.SIZE - 100, Maker.PROGRAM));
      }
      for (int i = 1; i <= id; i++) {
        if (i % 3 == 0) {
          actions.add(new HeapAction.Drop(i));
        }
      }
      actions.add(collect());
      programs.add(new HeapProgram(0, actions));
    }
  }

  /** Memory that held something else before: what is not written anew is not zero. */
  void usedMemory() {
    List<HeapAction> actions = new ArrayList<>();
    for (int id = 1; id < 5; id++) {
      actions.add(made(id, Form.BYTES, 300_000, Maker.HOST));
    }
    for (int id = 1; id < 5; id++) {
      actions.add(new HeapAction.Drop(id));
    }
    actions.add(collect());
    int id = 5;
    for (Form form : Form.FIXED) {
      actions.add(new HeapAction.Many(++id, form, 0, 3, Maker.PROGRAM, Holder.ROOT));
    }
    actions.add(new HeapAction.Handles(++id, 1, 2100, Maker.HOST, Holder.ROOT));
    actions.add(made(++id, Form.BYTES, 40_000, Maker.PROGRAM));
    actions.add(made(++id, Form.BYTES, 20_000, Maker.HOST));
    actions.add(new HeapAction.Roots(id, BLOCK_WORDS + 1));
    actions.add(new HeapAction.Enter(20_000));
    programs.add(new HeapProgram(0, List.copyOf(actions)));
    actions.add(collect());
    actions.add(new HeapAction.Stress(true));
    actions.add(new HeapAction.Many(++id, Form.FIXED.get(9), 0, 9, Maker.HOST, Holder.ROOT));
    programs.add(new HeapProgram(0, actions));
    add(
        0,
        new HeapAction.Many(1, Form.PAIR, 0, 5000, Maker.INLINED, Holder.ROOT),
        new HeapAction.Thin(1, 2),
        collect(),
        pair(2),
        new HeapAction.Report(Triggers.MINIMUM_DEBT));
    for (int every : new int[] {2, 5000}) {
      add(
          5,
          new HeapAction.Many(1, Form.BYTES, 700, 900, Maker.HOST, Holder.ROOT),
          collect(),
          new HeapAction.Thin(1, every),
          handle(2, 2, 0),
          handle(3, 3, 0));
    }
    for (int blocks = 0; blocks < 20; blocks++) {
      add(
          20,
          new HeapAction.Garbage(Form.BYTES, 9 * 65_536, 1, Maker.PROGRAM),
          made(1, Form.BYTES, (77 - blocks) * BlockFormat.SIZE - 48, Maker.PROGRAM));
    }
    for (int pages = 40; pages < 44; pages++) {
      add(pages, new HeapAction.Fill(8000));
      add(pages, new HeapAction.Garbage(Form.PAIR, 0, 200_000, Maker.INLINED));
    }
  }

  void littleMemory() {
    for (int pages : new int[] {4, 7}) {
      for (int length : new int[] {8, 700, 9000, 20_000}) {
        add(
            pages,
            pair(1),
            new HeapAction.Enter(12),
            new HeapAction.Garbage(Form.BYTES, length, 2000 / (length / 100 + 1), Maker.PROGRAM),
            new HeapAction.Many(2, Form.BYTES, length, 900, Maker.PROGRAM, Holder.ROOT),
            new HeapAction.Handles(3, 2, 100, Maker.PROGRAM, Holder.ROOT),
            new HeapAction.Fill(length),
            new HeapAction.NewHandle(4, 3, false, false, List.of(), 0, Maker.HOST, Holder.ROOT),
            new HeapAction.Many(5, Form.PAIR, 0, 90_000, Maker.INLINED, Holder.ROOT),
            new HeapAction.Many(6, Form.PAIR, 0, 9000, Maker.INLINED, Holder.ROOT),
            new HeapAction.Fill(8),
            new HeapAction.Enter(900),
            new HeapAction.Enter(20_000),
            new HeapAction.Roots(1, 4200),
            made(7, Form.LONGS, 30_000, Maker.PROGRAM),
            made(8, Form.BYTES, 30, Maker.HOST),
            collect());
      }
      for (int free : new int[] {1, 2, 4, 7}) {
        add(
            pages + 8,
            new HeapAction.Garbage(Form.BYTES, (pages + 2) * 65_536, 1, Maker.PROGRAM),
            new HeapAction.Garbage(
                Form.BYTES, (pages + 7) * 65_536 - free * BlockFormat.SIZE, 1, Maker.PROGRAM),
            made(1, Form.BYTES, (pages + 5) * 65_536 + free * BlockFormat.SIZE, Maker.PROGRAM));
      }
    }
  }

  /** A span that is long enough behind shorter ones of its bin, and no memory beside it. */
  void hiddenSpans() {
    for (int pages : new int[] {6, 7, 8}) {
      for (int blocks : new int[] {2, 3, 4, 5, 6, 7}) {
        List<HeapAction> actions = new ArrayList<>();
        for (int id = 1; id < 6; id++) {
          int length = id == 3 ? blocks : Math.max(1, blocks - 1);
          actions.add(made(2 * id, Form.BYTES, length * BlockFormat.SIZE - 100, Maker.HOST));
          actions.add(made(2 * id + 1, Form.BYTES, 9000, Maker.HOST));
        }
        actions.add(new HeapAction.Fill(9000));
        for (int id = 1; id < 6; id++) {
          actions.add(new HeapAction.Drop(2 * id));
        }
        actions.add(made(20, Form.BYTES, blocks * BlockFormat.SIZE - 200, Maker.PROGRAM));
        programs.add(new HeapProgram(pages, List.copyOf(actions)));
        actions.add(made(21, Form.BYTES, blocks * BlockFormat.SIZE - 200, Maker.PROGRAM));
        actions.add(collect());
        programs.add(new HeapProgram(pages, actions));
      }
    }
    add(
        6,
        pair(1),
        new HeapAction.Stress(true),
        new HeapAction.Fill(20_000),
        new HeapAction.Fill(9000),
        new HeapAction.Fill(20_000));
    add(
        7,
        pair(1),
        new HeapAction.New(2, Form.BYTES, 26_664, Maker.PROGRAM, Holder.NOBODY),
        new HeapAction.Many(3, Form.BYTES, 830, 4, Maker.PROGRAM, Holder.ROOT),
        new HeapAction.Many(4, Form.WORDS, 127, 361, Maker.HOST, Holder.ROOT),
        made(5, Form.LONGS, 4100, Maker.PROGRAM));
  }

  void tooLarge() {
    List<HeapAction> actions = new ArrayList<>();
    actions.add(pair(1));
    for (long bytes : new long[] {0xFFE00000L + 8, 0xFFF00000L - 8, 0xFFF00000L, 0xFFFFFFF8L}) {
      actions.add(new HeapAction.Huge(Form.BYTES, bytes, Maker.PROGRAM));
      actions.add(new HeapAction.Huge(Form.BYTES, bytes, Maker.HOST));
      actions.add(new HeapAction.Huge(Form.LONGS, bytes / 8, Maker.PROGRAM));
    }
    for (long count : new long[] {1L << 32, 1L << 61, -1}) {
      actions.add(new HeapAction.Huge(Form.BYTES, count, Maker.PROGRAM));
      actions.add(new HeapAction.Huge(Form.LONGS, count, Maker.PROGRAM));
    }
    actions.add(collect());
    programs.add(new HeapProgram(20, actions));
  }
}
