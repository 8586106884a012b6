package org.verajvm.codegen.gc;

import java.util.Arrays;
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
