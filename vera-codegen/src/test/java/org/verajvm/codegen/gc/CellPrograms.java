package org.verajvm.codegen.gc;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.codegen.gc.HeapAction.Holder;
import org.verajvm.codegen.gc.HeapAction.Maker;

/** Programs about cells: kinds, sizes, populations of blocks, and what is due when. */
final class CellPrograms extends ProgramGroup {
  /** Bytes of all pairs of a block. */
  private static final int PAIRS = BlockFormat.ROOM / 16 * 16;

  void oneOfEachKind() {
    for (Maker maker : Maker.values()) {
      List<HeapAction> actions = new ArrayList<>();
      int id = 0;
      for (Form form : Form.FIXED) {
        actions.add(made(++id, form, 0, maker));
        actions.add(new HeapAction.Link(id, 0, Math.max(1, id - 1)));
      }
      for (Form form : Form.ARRAYS) {
        actions.add(made(++id, form, 70, maker));
        actions.add(new HeapAction.Link(id, 69, id - 1));
      }
      actions.add(collect());
      for (int i = 1; i <= id; i++) {
        actions.add(new HeapAction.Drop(i));
        actions.add(collect());
      }
      programs.add(new HeapProgram(0, actions));
    }
    for (int kind = 1; kind <= 3; kind++) {
      add(
          0,
          pair(1),
          handle(2, kind, 0, 1, 2),
          handle(3, kind, 2, 2),
          new HeapAction.Enlarge(2, 3),
          new HeapAction.NewHandle(4, kind, false, false, List.of(), 0, Maker.HOST, Holder.ROOT),
          new HeapAction.NewHandle(5, kind, true, true, List.of(), 0, Maker.HOST, Holder.ROOT),
          new HeapAction.Drop(1),
          new HeapAction.Drop(2),
          collect(),
          new HeapAction.Drop(3),
          collect(),
          new HeapAction.Drop(4),
          collect());
    }
  }

  /** Every length of string up to and over the largest small object, and objects of many spans. */
  void sizes() {
    for (Maker maker : List.of(Maker.PROGRAM, Maker.HOST)) {
      List<HeapAction> actions = new ArrayList<>();
      int id = 0;
      for (int length = 0; length < 8400; length += length < 1200 ? 8 : 40) {
        actions.add(made(++id, Form.BYTES, length + id % 8, maker));
      }
      for (int blocks = 1; blocks < 6; blocks++) {
        int full = blocks * BlockFormat.SIZE - BlockFormat.CELLS - ObjectFormat.PAYLOAD;
        actions.add(made(++id, Form.BYTES, full, maker));
        actions.add(made(++id, Form.BYTES, full + 1, maker));
      }
      actions.add(made(++id, Form.BYTES, SizeClasses.MAX_SMALL - ObjectFormat.PAYLOAD, maker));
      actions.add(made(++id, Form.BYTES, SizeClasses.MAX_SMALL - 7, maker));
      actions.add(collect());
      for (int i = 1; i <= id; i += 2) {
        actions.add(new HeapAction.Drop(i));
      }
      actions.add(collect());
      programs.add(new HeapProgram(0, actions));
    }
  }

  void populations() {
    for (int every : new int[] {2, 7, 1021, 5000}) {
      add(
          0,
          new HeapAction.Many(1, Form.PAIR, 0, 3000, Maker.INLINED, Holder.ROOT),
          new HeapAction.Handles(2, 1, 5000, Maker.HOST, Holder.ROOT),
          new HeapAction.Many(3, Form.BYTES, 700, 70, Maker.PROGRAM, Holder.ROOT),
          collect(),
          new HeapAction.Thin(1, every),
          new HeapAction.Thin(2, every),
          new HeapAction.Thin(3, every),
          collect(),
          new HeapAction.Many(4, Form.PAIR, 0, 700, Maker.INLINED, Holder.ROOT),
          new HeapAction.Handles(5, 2, 900, Maker.PROGRAM, Holder.ROOT),
          collect(),
          new HeapAction.Thin(4, 3),
          collect(),
          new HeapAction.Garbage(Form.PAIR, 0, 40, Maker.INLINED),
          collect(),
          new HeapAction.Many(6, Form.PAIR, 0, 1500, Maker.PROGRAM, Holder.ROOT),
          collect());
    }
  }

  /** Cells at hand are used up by the inlined path although a collection is due. */
  void inlined() {
    int debt = Triggers.MINIMUM_DEBT - BlockFormat.SIZE;
    for (Form form : Form.FIXED) {
      if (form.isInlined()) {
        add(
            0,
            new HeapAction.Many(1, form, 0, 8, Maker.INLINED, Holder.ROOT),
            collect(),
            made(2, form, 0, Maker.INLINED),
            new HeapAction.Report(debt),
            new HeapAction.Garbage(Form.BYTES, 60_000, 1, Maker.PROGRAM),
            made(3, form, 0, Maker.INLINED),
            new HeapAction.Many(4, form, 0, 8, Maker.INLINED, Holder.ROOT),
            new HeapAction.Drop(4),
            collect(),
            new HeapAction.Many(5, form, 0, 8, Maker.INLINED, Holder.ROOT),
            collect());
      }
    }
  }

  /** The last available block of a class becomes a free span, the one before it the last. */
  void lastAvailable() {
    add(
        0,
        new HeapAction.Many(1, Form.BYTES, 700, 20, Maker.PROGRAM, Holder.ROOT),
        new HeapAction.Many(2, Form.BYTES, 700, 20, Maker.PROGRAM, Holder.ROOT),
        new HeapAction.Many(3, Form.BYTES, 700, 40, Maker.PROGRAM, Holder.ROOT),
        new HeapAction.Thin(1, 2),
        new HeapAction.Thin(2, 2),
        new HeapAction.Thin(3, 2),
        collect(),
        new HeapAction.Drop(3),
        collect(),
        new HeapAction.Drop(2),
        collect());
  }

  /** Cells that held addresses become arrays that do not fill their cells. */
  void slack() {
    for (int length : new int[] {1, 3, 5, 11, 33, 67}) {
      add(
          0,
          new HeapAction.Many(1, Form.BYTES, 4 * length + 4, 400, Maker.PROGRAM, Holder.ROOT),
          new HeapAction.Many(2, Form.PAIR, 0, 2000, Maker.PROGRAM, Holder.ROOT),
          new HeapAction.Thin(2, 3),
          collect(),
          new HeapAction.Drop(1),
          collect(),
          new HeapAction.Tree(3, Form.REFERENCES, length, 1, Holder.ROOT),
          new HeapAction.Many(4, Form.REFERENCES, length, 300, Maker.PROGRAM, Holder.ROOT),
          new HeapAction.Garbage(Form.PAIR, 0, 300, Maker.PROGRAM),
          collect());
    }
  }

  void verification() {
    for (int kind = 1; kind <= 3; kind++) {
      add(
          0,
          pair(1),
          handle(2, kind, 0, 1),
          collect(),
          new HeapAction.Verify(true),
          collect(),
          new HeapAction.Handles(3, kind, 50, Maker.HOST, Holder.ROOT),
          new HeapAction.Thin(3, 3),
          collect(),
          new HeapAction.Verify(false),
          collect(),
          new HeapAction.Damage(),
          collect());
    }
  }

  void triggers() {
    int debt = Triggers.MINIMUM_DEBT;
    for (int off : new int[] {-1, 0, 1}) {
      for (Maker maker : Maker.values()) {
        add(
            0,
            new HeapAction.New(1, Form.PAIR, 0, maker, Holder.NOBODY),
            new HeapAction.Report(debt - PAIRS + off),
            new HeapAction.New(2, Form.PAIR, 0, maker, Holder.NOBODY),
            new HeapAction.New(3, Form.BYTES, 40, maker, Holder.NOBODY),
            new HeapAction.Safepoint(),
            new HeapAction.Report(debt + off),
            new HeapAction.New(4, Form.BYTES, 40_000, maker, Holder.NOBODY),
            new HeapAction.Safepoint());
      }
    }
    add(0, new HeapAction.Report(debt), new HeapAction.Safepoint());
    add(
        0,
        new HeapAction.Verify(true),
        pair(1),
        new HeapAction.Report(debt),
        new HeapAction.Safepoint(),
        pair(2),
        new HeapAction.Garbage(Form.BYTES, 60_000, 6, Maker.HOST));
    for (Maker maker : Maker.values()) {
      add(0, new HeapAction.Report(debt - PAIRS), made(1, Form.PAIR, 0, maker));
    }
    add(0, new HeapAction.Garbage(Form.PAIR, 0, 17_000, Maker.INLINED), new HeapAction.Safepoint());
    add(0, new HeapAction.Garbage(Form.BYTES, 60_000, 9, Maker.HOST), new HeapAction.Safepoint());
    add(
        0,
        made(1, Form.BYTES, 400_000, Maker.PROGRAM),
        collect(),
        new HeapAction.Garbage(Form.BYTES, 30_000, 15, Maker.PROGRAM),
        new HeapAction.Handles(2, 3, 1000, Maker.PROGRAM, Holder.ROOT),
        new HeapAction.Handles(3, 2, 300, Maker.PROGRAM, Holder.NOBODY),
        new HeapAction.Comb(4, 15_000, HeapAction.STATIC, Holder.ROOT),
        collect(),
        new HeapAction.Drop(2),
        new HeapAction.Handles(5, 2, 300, Maker.PROGRAM, Holder.NOBODY));
    add(
        0,
        new HeapAction.Garbage(Form.PAIR, 0, 5, Maker.PROGRAM),
        new HeapAction.Stress(true),
        new HeapAction.Garbage(Form.PAIR, 0, 5, Maker.INLINED),
        new HeapAction.Garbage(Form.BYTES, 20_000, 2, Maker.PROGRAM),
        new HeapAction.Report(400_000),
        new HeapAction.Garbage(Form.BYTES, 20_000, 15, Maker.HOST),
        new HeapAction.Handles(1, 1, 3, Maker.PROGRAM, Holder.ROOT),
        new HeapAction.Stress(false),
        new HeapAction.Garbage(Form.PAIR, 0, 5, Maker.INLINED));
  }
}
