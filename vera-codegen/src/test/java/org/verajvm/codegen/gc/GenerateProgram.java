package org.verajvm.codegen.gc;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.verajvm.codegen.gc.HeapAction.Holder;
import org.verajvm.codegen.gc.HeapAction.Maker;

/** Makes a program from a seed: the same one each time. */
final class GenerateProgram {
  /** Bytes that one program allocates at most, so that a run takes about a millisecond. */
  private static final int MOST_BYTES = 2_000_000;

  private final SplittableRandom random;
  private final List<HeapAction> actions = new ArrayList<>();
  private final List<Integer> ids = new ArrayList<>();
  private int pages;
  private boolean stressed;
  private int bytes;

  private GenerateProgram(long seed) {
    random = new SplittableRandom(seed);
  }

  static HeapProgram from(long seed) {
    return new GenerateProgram(seed).generate();
  }

  private HeapProgram generate() {
    switch (below(20)) {
      case 0, 1, 2, 3 -> {
        stressed = true;
        actions.add(new HeapAction.Stress(true));
        if (below(2) == 0) {
          actions.add(new HeapAction.Verify(true));
        }
      }
      case 4, 5 -> actions.add(new HeapAction.Verify(true));
      case 6, 7, 8 -> pages = 3 + below(8);
      case 9 -> scarce();
      default -> {}
    }
    int length = 5 + below(stressed ? 35 : 55);
    for (int i = 0; i < length; i++) {
      actions.add(action());
    }
    return new HeapProgram(pages, actions);
  }

  /**
   * A deep structure, and then no memory for the stack that marking it wants. The structure takes
   * up to five of the pages; the more there are, the longer they take to fill.
   */
  private void scarce() {
    pages = 6 + below(3);
    int depth = 3500 + below(2500);
    actions.add(new HeapAction.Comb(newId(), depth, HeapAction.STATIC, Holder.ROOT));
    if (below(2) == 0) {
      actions.add(new HeapAction.Many(newId(), Form.PAIR, 0, 500, Maker.HOST, Holder.ROOT));
    }
    if (below(4) != 0) {
      actions.add(new HeapAction.Fill(8 << below(10)));
    }
    actions.add(new HeapAction.Collect());
  }

  private int below(int bound) {
    return random.nextInt(bound);
  }

  private int newId() {
    ids.add(ids.size() + 1);
    return ids.size();
  }

  private int id() {
    return ids.isEmpty() ? HeapAction.STATIC : 1 + below(ids.size());
  }

  private int anyId() {
    return switch (below(24)) {
      case 0 -> HeapAction.STATIC;
      case 1 -> HeapAction.NONE;
      default -> id();
    };
  }

  private HeapAction action() {
    int choice = below(100);
    if (choice < 22) {
      return newObject();
    }
    if (choice < 40) {
      return newHandle();
    }
    if (choice < 47) {
      return many();
    }
    if (choice < 48) {
      int most = stressed ? 20 : 400;
      return new HeapAction.Handles(newId(), 1 + below(3), 1 + below(most), maker(), holder());
    }
    if (choice < 52) {
      return new HeapAction.Thin(id(), 2 + below(6));
    }
    if (choice < 66) {
      return new HeapAction.Link(id(), below(5000), anyId());
    }
    if (choice < 69) {
      return new HeapAction.Enlarge(id(), anyId());
    }
    return choice < 88 ? rootAction() : collectorAction();
  }

  private HeapAction rootAction() {
    return switch (below(12)) {
      case 0, 1 -> new HeapAction.Hold(anyId(), holder());
      case 2 -> new HeapAction.Hold(HeapAction.NONE, holder());
      case 3, 4, 5 -> new HeapAction.Drop(id());
      case 6, 7, 8 -> new HeapAction.Enter(TestModule.FRAMES.get(below(below(9) == 0 ? 6 : 5)));
      case 9, 10 -> new HeapAction.Leave();
      default -> new HeapAction.Unwind(1 + below(3));
    };
  }

  private HeapAction collectorAction() {
    return switch (below(12)) {
      case 0, 1, 2, 3 -> new HeapAction.Collect();
      case 4 -> new HeapAction.FailingCollect(below(2) == 0, 1 + below(5));
      case 5, 6 -> new HeapAction.Safepoint();
      case 7 -> new HeapAction.Report(1 << below(19));
      case 8 -> garbage();
      case 9 -> below(4) == 0 ? new HeapAction.Reset() : garbage();
      case 10 -> below(4) == 0 ? comb() : new HeapAction.Collect();
      default ->
          pages > 0 && below(3) == 0
              ? new HeapAction.Fill(8 << below(10))
              : new HeapAction.Verify(below(2) == 0);
    };
  }

  private HeapAction comb() {
    if (below(2) == 0) {
      return new HeapAction.Tree(newId(), Form.PAIR, 0, below(stressed ? 5 : 10), holder());
    }
    int bottom = anyId();
    return new HeapAction.Comb(newId(), 1 + below(stressed ? 20 : 3000), bottom, holder());
  }

  private Maker maker() {
    return Maker.values()[below(3)];
  }

  private Holder holder() {
    return switch (below(8)) {
      case 0 -> Holder.NOBODY;
      case 1, 2, 3 -> Holder.ROOT;
      case 4, 5, 6 -> new Holder(Holder.Kind.SLOT, below(12));
      default -> new Holder(Holder.Kind.CELL, below(TestModule.CELL_COUNT));
    };
  }

  private Form form() {
    return below(2) == 0
        ? Form.ARRAYS.get(below(Form.ARRAYS.size()))
        : Form.FIXED.get(below(below(3) == 0 ? Form.FIXED.size() : 8));
  }

  /** Mostly short, sometimes of any small size, now and then large. */
  private int length(Form form) {
    if (!form.isArray()) {
      return 0;
    }
    int most =
        switch (below(10)) {
          case 0, 1, 2, 3, 4 -> 40;
          case 5, 6, 7 -> 1100;
          case 8 -> SizeClasses.MAX_SMALL + 8;
          default -> 70_000;
        };
    return below(most + 1) >>> form.elementShift();
  }

  private HeapAction newObject() {
    Form form = form();
    return new HeapAction.New(newId(), form, length(form), maker(), holder());
  }

  private HeapAction newHandle() {
    boolean traced = below(3) != 0;
    List<Integer> holds = new ArrayList<>();
    int sharing = 0;
    if (traced) {
      for (int i = below(5); i > 0; i--) {
        holds.add(anyId());
      }
      sharing = below(3) == 0 ? Math.max(0, id()) : 0;
    }
    boolean isEmpty = below(12) == 0;
    return new HeapAction.NewHandle(
        newId(), 1 + below(3), traced, isEmpty, holds, sharing, maker(), holder());
  }

  private int count(Form form, int length) {
    int most = stressed ? 30 : below(4) == 0 ? 2500 : 60;
    int affordable = Math.max(1, (MOST_BYTES - bytes) / form.bytes(length) / 4);
    int count = 1 + below(Math.min(most, affordable));
    bytes += count * form.bytes(length);
    return count;
  }

  private HeapAction many() {
    Form form = form();
    int length = length(form);
    return new HeapAction.Many(newId(), form, length, count(form, length), maker(), holder());
  }

  private HeapAction garbage() {
    Form form = form();
    int length = length(form);
    return new HeapAction.Garbage(form, length, count(form, length), maker());
  }
}
