package org.verajvm.codegen.gc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.verajvm.codegen.gc.HeapAction.Holder;
import org.verajvm.codegen.gc.HeapAction.Maker;

/** Makes a failing program smaller for as long as it fails. */
final class ShrinkProgram {
  private final Predicate<HeapProgram> fails;
  private HeapProgram smallest;

  private ShrinkProgram(HeapProgram program, Predicate<HeapProgram> fails) {
    this.smallest = program;
    this.fails = fails;
  }

  /** A program that fails too, of which no step can be left out or made simpler. */
  static HeapProgram shrink(HeapProgram program, Predicate<HeapProgram> fails) {
    ShrinkProgram shrinking = new ShrinkProgram(program, fails);
    boolean progress = true;
    while (progress) {
      progress = shrinking.removeSteps();
      progress |= shrinking.simplifySteps();
      progress |= shrinking.accept(new HeapProgram(0, shrinking.smallest.actions()));
    }
    return shrinking.smallest;
  }

  private boolean accept(HeapProgram candidate) {
    boolean accepted = !candidate.equals(smallest) && fails.test(candidate);
    if (accepted) {
      smallest = candidate;
    }
    return accepted;
  }

  /** Leaves out runs of steps, long ones first. */
  private boolean removeSteps() {
    boolean progress = false;
    for (int length = smallest.actions().size(); length > 0; length /= 2) {
      for (int at = smallest.actions().size() - length; at >= 0; at -= length) {
        List<HeapAction> fewer = new ArrayList<>(smallest.actions());
        fewer.subList(at, Math.min(at + length, fewer.size())).clear();
        progress |= accept(smallest.with(fewer));
        at = Math.min(at, smallest.actions().size());
      }
    }
    return progress;
  }

  private boolean simplifySteps() {
    boolean progress = false;
    for (int i = 0; i < smallest.actions().size(); i++) {
      boolean simpler = true;
      while (simpler) {
        int at = i;
        simpler = simpler(smallest.actions().get(at)).anyMatch(action -> tryStep(at, action));
        progress |= simpler;
      }
    }
    return progress;
  }

  private boolean tryStep(int at, HeapAction action) {
    List<HeapAction> changed = new ArrayList<>(smallest.actions());
    changed.set(at, action);
    return accept(smallest.with(changed));
  }

  private static Stream<HeapAction> simpler(HeapAction action) {
    return switch (action) {
      case HeapAction.New(int id, Form form, int length, Maker maker, Holder holder) ->
          Stream.of(
              new HeapAction.New(id, Form.PAIR, 0, maker, holder),
              new HeapAction.New(id, form, length / 2, maker, holder),
              new HeapAction.New(id, form, length, Maker.PROGRAM, holder),
              new HeapAction.New(id, form, length, maker, Holder.ROOT));
      case HeapAction.NewHandle handle -> simpler(handle);
      case HeapAction.Many(int id, Form form, int length, int count, Maker maker, Holder holder) ->
          Stream.of(
              new HeapAction.New(id, form, length, maker, holder),
              new HeapAction.Many(id, form, length, count / 2, maker, holder),
              new HeapAction.Many(id, Form.PAIR, 0, count, maker, holder),
              new HeapAction.Many(id, form, length, count, Maker.PROGRAM, holder),
              new HeapAction.Many(id, form, length, count, maker, Holder.ROOT));
      case HeapAction.Comb(int id, int depth, int bottom, Holder holder) ->
          Stream.of(
              new HeapAction.New(id, Form.PAIR, 0, Maker.PROGRAM, holder),
              new HeapAction.Comb(id, Math.max(1, depth / 2), bottom, holder),
              new HeapAction.Comb(id, depth, HeapAction.STATIC, holder),
              new HeapAction.Comb(id, depth, bottom, Holder.ROOT));
      case HeapAction.Tree(int id, Form form, int length, int depth, Holder holder) ->
          Stream.of(
              new HeapAction.New(id, form, length, Maker.PROGRAM, holder),
              new HeapAction.Tree(id, form, length, depth / 2, holder),
              new HeapAction.Tree(id, form, length / 2, depth, holder),
              new HeapAction.Tree(id, form, length, depth, Holder.ROOT));
      case HeapAction.Handles(int id, int kind, int count, Maker maker, Holder holder) ->
          Stream.of(
              new HeapAction.NewHandle(id, kind, false, false, List.of(), 0, maker, holder),
              new HeapAction.Handles(id, kind, count / 2, maker, holder),
              new HeapAction.Handles(id, kind, count, maker, Holder.ROOT));
      case HeapAction.Roots(int id, int count) -> Stream.of(new HeapAction.Roots(id, count / 2));
      case HeapAction.Link(int from, int place, int to) ->
          Stream.of(new HeapAction.Link(from, 0, to), new HeapAction.Link(from, place / 2, to));
      case HeapAction.Garbage(Form form, int length, int count, Maker maker) ->
          Stream.of(
              new HeapAction.Garbage(form, length, count / 2, maker),
              new HeapAction.Garbage(Form.PAIR, 0, count, maker),
              new HeapAction.Garbage(form, length, count, Maker.PROGRAM));
      case HeapAction.Hold(int id, Holder holder) ->
          Stream.of(new HeapAction.Hold(id, Holder.ROOT));
      case HeapAction.Enter(int words) ->
          TestModule.FRAMES.stream().filter(w -> w < words).map(HeapAction.Enter::new);
      case HeapAction.Report(int bytes) -> Stream.of(new HeapAction.Report(bytes / 2));
      case HeapAction.FailingCollect _ -> Stream.of(new HeapAction.Collect());
      default -> Stream.of();
    };
  }

  private static Stream<HeapAction> simpler(HeapAction.NewHandle h) {
    List<HeapAction> all = new ArrayList<>();
    for (int i = 0; i < h.holds().size(); i++) {
      List<Integer> fewer = new ArrayList<>(h.holds());
      fewer.remove(i);
      all.add(handle(h, fewer, h.sharing(), h.maker(), h.holder()));
    }
    all.add(new HeapAction.New(h.id(), Form.PAIR, 0, h.maker(), h.holder()));
    all.add(handle(h, h.holds(), 0, h.maker(), h.holder()));
    all.add(handle(h, h.holds(), h.sharing(), Maker.PROGRAM, h.holder()));
    all.add(handle(h, h.holds(), h.sharing(), h.maker(), Holder.ROOT));
    return all.stream().filter(action -> !action.equals(h));
  }

  private static HeapAction handle(
      HeapAction.NewHandle h, List<Integer> holds, int sharing, Maker maker, Holder holder) {
    return new HeapAction.NewHandle(
        h.id(), h.kind(), h.traced(), h.isEmpty(), holds, sharing, maker, holder);
  }
}
