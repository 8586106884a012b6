package org.verajvm.codegen.gc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.verajvm.codegen.gc.HeapAction.Holder;
import org.verajvm.codegen.gc.HeapAction.Maker;

/** Programs about marking: deep and wide structures, with and without memory for the stack. */
final class MarkPrograms extends ProgramGroup {
  void markStack() {
    for (int depth = BLOCK_WORDS - 2; depth < BLOCK_WORDS + 3; depth++) {
      add(
          0,
          new HeapAction.Many(1, Form.PAIR, 0, 200, Maker.HOST, Holder.ROOT),
          handle(2, 1, 0, 1),
          new HeapAction.Comb(3, depth, 2, Holder.ROOT),
          new HeapAction.Comb(4, depth, 1, Holder.ROOT),
          collect());
    }
    for (int length : new int[] {64, 65, 128, 129, 200}) {
      add(
          0,
          new HeapAction.Many(1, Form.PAIR, 0, length, Maker.HOST, Holder.ROOT),
          new HeapAction.Many(2, Form.REFERENCES, length, 3, Maker.HOST, Holder.ROOT),
          new HeapAction.Link(1, length - 1, 2),
          new HeapAction.Link(1, 0, 2),
          collect());
    }
    for (int live : new int[] {10, 1_200_000}) {
      add(
          0,
          made(1, Form.BYTES, live, Maker.HOST),
          new HeapAction.Comb(2, 17_000, HeapAction.STATIC, Holder.ROOT),
          collect(),
          new HeapAction.Drop(1),
          collect(),
          new HeapAction.Drop(2),
          collect(),
          new HeapAction.Garbage(Form.PAIR, 0, 50, Maker.PROGRAM));
    }
    Integer[] many = new Integer[3];
    Arrays.fill(many, 1);
    add(
        0,
        new HeapAction.Comb(1, 3, HeapAction.STATIC, Holder.ROOT),
        handle(2, 2, 0, many),
        new HeapAction.Comb(3, BLOCK_WORDS, 2, Holder.ROOT),
        new HeapAction.Drop(1),
        collect());
  }

  /** Everything on the mark stack has something below it, in arrays of each length that matters. */
  void trees() {
    int id = 0;
    for (int length : new int[] {1, 2, 63, 64, 65, 66, 127, 128, 129, 130, 193}) {
      add(
          0,
          new HeapAction.Tree(1, Form.REFERENCES, length, 2, Holder.ROOT),
          handle(2, 1, 0, 1),
          collect(),
          collect());
    }
    for (int depth : new int[] {1, 2, 3, 11}) {
      add(0, new HeapAction.Tree(++id, Form.PAIR, 0, depth, Holder.ROOT), collect());
    }
    add(
        0,
        new HeapAction.Tree(1, Form.FIXED.get(6), 0, 2, Holder.ROOT),
        new HeapAction.Tree(2, Form.FIXED.get(7), 0, 5, Holder.ROOT),
        new HeapAction.Tree(3, Form.FIXED.getLast(), 0, 1, Holder.ROOT),
        handle(4, 2, 0, 3, 2, 1),
        new HeapAction.DropAll(1),
        new HeapAction.DropAll(2),
        new HeapAction.DropAll(3),
        collect(),
        collect());
    for (int fill : new int[] {8, 3000}) {
      add(
          12,
          new HeapAction.Tree(1, Form.REFERENCES, 70, 2, Holder.ROOT),
          new HeapAction.Tree(2, Form.REFERENCES, 70, 2, Holder.ROOT),
          new HeapAction.Tree(3, Form.REFERENCES, 4200, 1, Holder.ROOT),
          new HeapAction.Tree(4, Form.FIXED.get(6), 0, 2, Holder.ROOT),
          handle(5, 1, 0, 1, 2, 3, 4),
          new HeapAction.Comb(6, BLOCK_WORDS - 1, 5, Holder.ROOT),
          new HeapAction.DropAll(1),
          new HeapAction.DropAll(2),
          new HeapAction.DropAll(3),
          new HeapAction.DropAll(4),
          new HeapAction.Fill(fill),
          collect(),
          collect());
    }
  }

  /** How long the mark stack must become: no longer, and no shorter. */
  void stackLengths() {
    for (int left = -1; left < 5; left++) {
      int depth = BLOCK_WORDS - left;
      int longest = left == 1 || left == 2 ? 9000 : 300;
      for (int length : new int[] {5, 64, 65, 200, longest}) {
        boolean isWhole = length <= 64 || left == 1;
        int words = depth + (isWhole ? length - 1 : 65);
        add(
            0,
            new HeapAction.Many(1, Form.PAIR, 0, length, Maker.HOST, Holder.ROOT),
            new HeapAction.Comb(2, depth, 1, Holder.ROOT),
            new HeapAction.DropAll(1),
            collect(),
            new HeapAction.MarkStack(blocks(words)));
      }
      add(
          0,
          new HeapAction.Tree(1, Form.FIXED.get(6), 0, 1, Holder.ROOT),
          new HeapAction.Comb(2, depth, 1, Holder.ROOT),
          new HeapAction.DropAll(1),
          collect(),
          new HeapAction.MarkStack(blocks(depth + 19)));
      add(
          0,
          new HeapAction.Tree(1, Form.PAIR, 0, 2, Holder.ROOT),
          new HeapAction.Tree(2, Form.PAIR, 0, 2, Holder.ROOT),
          new HeapAction.Tree(3, Form.PAIR, 0, 2, Holder.ROOT),
          handle(4, 1, 0, 1, 2, 3),
          new HeapAction.Comb(5, depth, 4, Holder.ROOT),
          new HeapAction.DropAll(1),
          new HeapAction.DropAll(2),
          new HeapAction.DropAll(3),
          new HeapAction.DropAll(4),
          collect(),
          new HeapAction.MarkStack(blocks(depth + 4)));
      add(
          0,
          new HeapAction.Tree(1, Form.REFERENCES, 70, 2, Holder.ROOT),
          new HeapAction.Comb(2, depth, 1, Holder.ROOT),
          new HeapAction.DropAll(1),
          collect());
    }
    // Empty references do not wait.
    for (HeapAction sparse :
        List.of(
            new HeapAction.New(1, Form.FIXED.get(6), 0, Maker.HOST, Holder.ROOT),
            made(1, Form.REFERENCES, 60, Maker.HOST))) {
      add(
          0,
          sparse,
          pair(2),
          new HeapAction.Link(1, 0, 2),
          new HeapAction.Comb(3, BLOCK_WORDS - 10, 1, Holder.ROOT),
          new HeapAction.DropAll(1),
          new HeapAction.DropAll(2),
          collect(),
          new HeapAction.MarkStack(1));
    }
  }

  private static int blocks(int words) {
    int blocks = 1;
    while (blocks * BlockFormat.SIZE - BlockFormat.CELLS < 4 * words) {
      blocks *= 2;
    }
    return blocks;
  }

  /** Mark stacks that are just long enough to be cut down, and just not. */
  void trimmedStacks() {
    add(0, new HeapAction.Comb(1, 9000, HeapAction.STATIC, Holder.ROOT), collect(), collect());
    // 819,216 bytes and what is missing to eight times the eight blocks of the stack.
    add(
        0,
        new HeapAction.Comb(1, 17_067, HeapAction.STATIC, Holder.ROOT),
        made(2, Form.BYTES, 14 * BlockFormat.SIZE - BlockFormat.CELLS - 8, Maker.HOST),
        made(3, Form.BYTES, 16, Maker.HOST),
        collect(),
        new HeapAction.Drop(3),
        collect());
  }

  /** The stack overflows in one place only, so that nothing else tells of it. */
  void overflows() {
    for (int fill : new int[] {8, 4000}) {
      overflow(fill, 4500);
      for (int left = fill == 8 ? 3 : 0; left < 4; left++) {
        int depth = BLOCK_WORDS - left;
        overflow(fill, depth, new HeapAction.Tree(1, Form.REFERENCES, 40, 2, Holder.ROOT));
        overflow(fill, depth, new HeapAction.Tree(1, Form.REFERENCES, 70, 2, Holder.ROOT));
        overflow(fill, depth, new HeapAction.Tree(1, Form.FIXED.get(6), 0, 2, Holder.ROOT));
        overflow(
            fill,
            depth,
            new HeapAction.Tree(2, Form.PAIR, 0, 3, Holder.ROOT),
            new HeapAction.Tree(3, Form.PAIR, 0, 3, Holder.ROOT),
            new HeapAction.Tree(4, Form.PAIR, 0, 3, Holder.ROOT),
            handle(1, 1, 0, 2, 3, 4));
      }
      // Scanning again overflows again, behind the place that it has come to.
      overflow(
          fill,
          4500,
          pair(3),
          new HeapAction.Comb(2, 4500, HeapAction.STATIC, Holder.ROOT),
          new HeapAction.New(1, Form.FIXED.get(4), 0, Maker.HOST, Holder.ROOT),
          new HeapAction.Link(1, 0, 3),
          new HeapAction.Link(1, 1, 2));
    }
  }

  /** A comb over what object 1 reaches, dead objects, and no memory for the stack. */
  private void overflow(int fill, int depth, HeapAction... bottom) {
    List<HeapAction> actions = new ArrayList<>(List.of(bottom));
    actions.add(new HeapAction.Tree(9, Form.PAIR, 0, 6, Holder.ROOT));
    actions.add(
        new HeapAction.Comb(8, depth, bottom.length == 0 ? HeapAction.STATIC : 1, Holder.ROOT));
    for (int id = 1; id < 5; id++) {
      actions.add(new HeapAction.DropAll(id));
    }
    actions.add(new HeapAction.Fill(fill));
    actions.add(new HeapAction.Drop(9));
    actions.add(collect());
    actions.add(collect());
    programs.add(new HeapProgram(14, actions));
  }

  /** Spans whose blocks once held objects, with marks that look like those of the collection. */
  void staleMarks() {
    staleMarks(Form.FIXED.get(7), 3);
    staleMarks(Form.FIXED.get(4), 3);
    // The block becomes the table of host roots, or one of those free before it does.
    HeapAction roots = new HeapAction.Roots(3, 1);
    for (int before = 0; before < 3; before++) {
      List<HeapAction> reuse = new ArrayList<>();
      for (int i = 0; i < before; i++) {
        Holder cell = new Holder(Holder.Kind.CELL, 3 + i);
        reuse.add(new HeapAction.New(4 + i, Form.BYTES, 10_000, Maker.HOST, cell));
      }
      reuse.add(roots);
      staleMarks(Form.FIXED.get(7), 3, reuse.toArray(HeapAction[]::new));
    }
    // Cells of 88 bytes leave room at the end where one of 40 bytes was, whose references lead into
    // the new objects.
    staleMarks(
        Form.FIXED.get(4),
        7,
        new HeapAction.Many(4, Form.FIXED.get(6), 0, 4800, Maker.HOST, Holder.ROOT));
  }

  /** A tree dies, its blocks are used again, and marking overflows. */
  private void staleMarks(Form form, int depth, HeapAction... reuse) {
    Holder tree = new Holder(Holder.Kind.CELL, 1);
    List<HeapAction> actions = new ArrayList<>();
    actions.add(new HeapAction.Comb(1, 17_000, HeapAction.STATIC, new Holder(Holder.Kind.CELL, 0)));
    actions.add(new HeapAction.Tree(2, form, 0, depth, tree));
    actions.add(new HeapAction.Tree(3, Form.PAIR, 0, 10, new Holder(Holder.Kind.CELL, 2)));
    actions.add(collect());
    actions.add(new HeapAction.Hold(HeapAction.NONE, tree));
    actions.add(collect());
    actions.addAll(List.of(reuse));
    actions.add(new HeapAction.Fill(20_000));
    actions.add(collect());
    actions.add(collect());
    programs.add(new HeapProgram(26, actions));
  }

  void markingWithoutMemory() {
    for (int depth : new int[] {BLOCK_WORDS - 1, BLOCK_WORDS, 4500}) {
      for (int fill : new int[] {8, 4000}) {
        add(
            14,
            new HeapAction.Many(1, Form.PAIR, 0, 300, Maker.HOST, Holder.ROOT),
            new HeapAction.Many(2, Form.PAIR, 0, 100, Maker.HOST, Holder.ROOT),
            new HeapAction.New(3, Form.FIXED.getLast(), 0, Maker.HOST, Holder.ROOT),
            new HeapAction.Link(3, 4999, 2),
            handle(4, 1, 0, 1, 3),
            new HeapAction.Comb(5, depth, 4, Holder.ROOT),
            new HeapAction.Comb(6, depth, 1, Holder.ROOT),
            new HeapAction.DropAll(1),
            new HeapAction.DropAll(2),
            new HeapAction.DropAll(3),
            new HeapAction.DropAll(4),
            new HeapAction.Fill(fill),
            collect(),
            collect());
      }
    }
  }
}
