package org.verajvm.codegen.rooted;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.verajvm.codegen.closed.ClosedFunction;
import org.verajvm.codegen.closed.ClosedProgram;
import org.verajvm.codegen.closed.Statement;
import org.verajvm.codegen.types.FunctionId;

/**
 * Plans the roots of a program. A function has frames only where a reference is live across a call;
 * a branch that reaches none pays nothing. An allocation writes roots only when it finds no free
 * cell; where there is no frame around it, it opens one just then.
 */
public final class InsertRoots {
  private final Allocating allocating;
  private final Liveness liveness;
  private final Map<Statement.Block, RootPlan.Frame> frames = new IdentityHashMap<>();
  private final Map<Statement, List<RootPlan.SlotWrite>> writes = new IdentityHashMap<>();
  private final Map<Statement, Integer> alone = new IdentityHashMap<>();
  private final Map<Statement, Integer> needs = new IdentityHashMap<>();

  private InsertRoots(Allocating allocating, Liveness liveness) {
    this.allocating = allocating;
    this.liveness = liveness;
  }

  /** The plan of every function. */
  public static RootedProgram insert(ClosedProgram program) {
    Allocating allocating = Allocating.of(program);
    Map<FunctionId, RootPlan> plans = new HashMap<>();
    program.functions().forEach((id, function) -> plans.put(id, plan(function, allocating)));
    return new RootedProgram(program, plans, allocating);
  }

  private static RootPlan plan(ClosedFunction function, Allocating allocating) {
    InsertRoots pass = new InsertRoots(allocating, Liveness.of(function, allocating));
    pass.measure(function.body());
    pass.place(function.body());
    return new RootPlan(pass.frames, pass.writes, pass.alone);
  }

  /** The most references live across one call inside, noted for each statement. */
  private int measure(Statement.Block block) {
    int most = 0;
    for (Statement statement : block.statements()) {
      int need = 0;
      if (allocating.isSafepoint(statement) && !(statement instanceof Statement.NewObject)) {
        need = liveness.across(statement).cardinality();
      }
      for (Statement.Block inner : Blocks.of(statement)) {
        need = Math.max(need, measure(inner));
      }
      if (need > 0) {
        needs.put(statement, need);
      }
      most = Math.max(most, need);
    }
    return most;
  }

  private int need(Statement statement) {
    return needs.getOrDefault(statement, 0);
  }

  /** Puts the frame around the statements that need one, or into the branches of the only one. */
  private void place(Statement.Block block) {
    BitSet needing = new BitSet();
    List<Statement> statements = block.statements();
    for (int i = 0; i < statements.size(); i++) {
      needing.set(i, need(statements.get(i)) > 0);
    }
    int first = needing.isEmpty() ? statements.size() : needing.nextSetBit(0);
    int last = needing.length() - 1;
    statements.subList(0, first).forEach(this::placeAlone);
    if (first == last && isBranch(statements.get(first))) {
      Blocks.of(statements.get(first)).forEach(this::place);
    } else if (first <= last) {
      List<Statement> inside = statements.subList(first, last + 1);
      int slots = Math.max(most(inside), mostAllocating(inside));
      frames.put(block, new RootPlan.Frame(first, last, slots));
      writes.putAll(new AssignSlots(allocating, liveness, slots).assign(inside));
    }
    statements.subList(Math.max(first, last + 1), statements.size()).forEach(this::placeAlone);
  }

  private int most(List<Statement> statements) {
    return statements.stream().mapToInt(this::need).max().orElse(0);
  }

  /** The most references live across an allocation inside. */
  private int mostAllocating(List<Statement> statements) {
    int most = 0;
    for (Statement statement : statements) {
      if (statement instanceof Statement.NewObject) {
        most = Math.max(most, liveness.across(statement).cardinality());
      }
      for (Statement.Block inner : Blocks.of(statement)) {
        most = Math.max(most, mostAllocating(inner.statements()));
      }
    }
    return most;
  }

  /** Roots for the allocations of a statement that no frame encloses. */
  private void placeAlone(Statement statement) {
    int slots = liveness.across(statement).cardinality();
    if (slots > 0) {
      alone.put(statement, slots);
      writes.putAll(new AssignSlots(allocating, liveness, slots).assign(List.of(statement)));
    }
    Blocks.of(statement).forEach(inner -> inner.statements().forEach(this::placeAlone));
  }

  private static boolean isBranch(Statement statement) {
    return statement instanceof Statement.If || statement instanceof Statement.Switch;
  }
}
