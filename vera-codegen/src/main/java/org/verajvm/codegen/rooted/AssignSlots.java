package org.verajvm.codegen.rooted;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.closed.Statement;
import org.verajvm.codegen.closed.Variable;

/**
 * Decides what is written to the slots of one frame before each safepoint in it. What each slot
 * holds is tracked through control flow, so that a reference stored once is not stored again.
 *
 * <p>Walks are repeated until the slots' contents at the loops' heads stand still.
 */
final class AssignSlots {
  private final Allocating allocating;
  private final Liveness liveness;
  private final int slots;
  private final Map<Statement, List<RootPlan.SlotWrite>> writes = new IdentityHashMap<>();
  private final Map<Statement.LoopLabel, SlotContents> heads = new IdentityHashMap<>();
  private final Map<Statement.JoinLabel, SlotContents> jumps = new IdentityHashMap<>();
  private final Map<Integer, Integer> homes = new HashMap<>();
  private boolean changed;

  AssignSlots(Allocating allocating, Liveness liveness, int slots) {
    this.allocating = allocating;
    this.liveness = liveness;
    this.slots = slots;
  }

  Map<Statement, List<RootPlan.SlotWrite>> assign(List<Statement> statements) {
    do {
      changed = false;
      jumps.clear();
      walk(statements, SlotContents.unknown(slots));
    } while (changed);
    return writes;
  }

  private void walk(List<Statement> statements, SlotContents contents) {
    for (Statement statement : statements) {
      step(statement, contents);
    }
  }

  private void step(Statement statement, SlotContents contents) {
    if (statement instanceof Statement.NewObject) {
      // Its writes happen only where it has to collect.
      SlotContents collected = contents.copy();
      safepoint(statement, collected);
      contents.meet(collected);
    } else if (allocating.isSafepoint(statement)) {
      safepoint(statement, contents);
    }
    switch (statement) {
      case Statement.If _, Statement.Switch _ -> branch(Blocks.of(statement), contents);
      case Statement.Loop loop -> loop(loop, contents);
      case Statement.Continue next -> {
        meetHead(next.label(), contents);
        contents.endControl();
      }
      case Statement.Join join -> {
        walk(join.body().statements(), contents);
        SlotContents target = jumps.getOrDefault(join.label(), SlotContents.unreached(slots));
        walk(join.target().statements(), target);
        contents.meet(target);
      }
      case Statement.Jump jump -> {
        jumps.computeIfAbsent(jump.label(), _ -> contents.copy()).meet(contents);
        contents.endControl();
      }
      case Statement.Try attempt -> {
        SlotContents handler = SlotContents.unknown(slots);
        walk(attempt.body().statements(), contents);
        walk(attempt.handler().statements(), handler);
        contents.meet(handler);
      }
      case Statement.Restoring restoring -> walk(restoring.body().statements(), contents);
      case Statement.Throw _, Statement.Trap _, Statement.TrapMessage _, Statement.Unreachable _ ->
          contents.endControl();
      default -> Targets.of(statement).ifPresent(target -> contents.forget(target.number()));
    }
  }

  private void branch(List<Statement.Block> branches, SlotContents contents) {
    SlotContents before = contents.copy();
    contents.endControl();
    for (Statement.Block branch : branches) {
      SlotContents inside = before.copy();
      walk(branch.statements(), inside);
      contents.meet(inside);
    }
  }

  private void loop(Statement.Loop loop, SlotContents contents) {
    meetHead(loop.label(), contents);
    contents.become(heads.getOrDefault(loop.label(), contents));
    walk(loop.body().statements(), contents);
  }

  private void meetHead(Statement.LoopLabel label, SlotContents contents) {
    SlotContents head = heads.get(label);
    if (head == null) {
      heads.put(label, contents.copy());
    } else if (head.meet(contents)) {
      changed = true;
    }
  }

  /** Afterwards the slots hold the live references, each once, and nothing else. */
  private void safepoint(Statement statement, SlotContents contents) {
    BitSet live = liveness.across(statement);
    List<RootPlan.SlotWrite> here = new ArrayList<>();
    BitSet missing = (BitSet) live.clone();
    BitSet free = new BitSet();
    for (int slot = 0; slot < slots; slot++) {
      int holds = contents.get(slot);
      if (holds >= 0 && missing.get(holds)) {
        missing.clear(holds);
      } else {
        free.set(slot);
      }
    }
    missing.stream()
        .forEach(number -> {
          int slot = choose(number, free, contents);
          free.clear(slot);
          contents.set(slot, number);
          homes.put(number, slot);
          here.add(write(slot, Optional.of(liveness.variable(number))));
        });
    free.stream()
        .filter(slot -> contents.get(slot) != SlotContents.ZERO)
        .forEach(slot -> {
          contents.set(slot, SlotContents.ZERO);
          here.add(write(slot, Optional.empty()));
        });
    writes.put(statement, here);
  }

  private static RootPlan.SlotWrite write(int slot, Optional<Variable> variable) {
    return new RootPlan.SlotWrite(slot, variable);
  }

  /** The slot the variable had before, else one that would have to be cleared anyway. */
  private int choose(int number, BitSet free, SlotContents contents) {
    int home = homes.getOrDefault(number, -1);
    if (home >= 0 && free.get(home)) {
      return home;
    }
    return free.stream()
        .filter(slot -> contents.get(slot) != SlotContents.ZERO)
        .findFirst()
        .orElseGet(() -> free.nextSetBit(0));
  }
}
