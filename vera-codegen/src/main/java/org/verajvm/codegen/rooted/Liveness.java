package org.verajvm.codegen.rooted;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.verajvm.codegen.closed.ClosedFunction;
import org.verajvm.codegen.closed.Statement;
import org.verajvm.codegen.closed.Value;
import org.verajvm.codegen.closed.Variable;

/**
 * Which references are live across each safepoint of one function: needed after it, on the way the
 * program goes on or in a handler that an exception may reach from it.
 *
 * <p>One walk backwards computes everything but what loops carry around; walks are repeated until
 * the sets at the loops' heads stand still, which takes one walk for each level of nesting.
 */
final class Liveness {
  private final Allocating allocating;
  private final Variable[] variables;
  private final Map<Statement, BitSet> across = new IdentityHashMap<>();
  private final Map<Statement.LoopLabel, BitSet> heads = new IdentityHashMap<>();
  private final Map<Statement.JoinLabel, BitSet> targets = new IdentityHashMap<>();
  private boolean changed;

  private Liveness(ClosedFunction function, Allocating allocating) {
    this.allocating = allocating;
    this.variables = new Variable[function.variables()];
  }

  static Liveness of(ClosedFunction function, Allocating allocating) {
    Liveness liveness = new Liveness(function, allocating);
    do {
      liveness.changed = false;
      liveness.block(function.body(), liveness.atEnd(function), new BitSet());
    } while (liveness.changed);
    return liveness;
  }

  private BitSet atEnd(ClosedFunction function) {
    BitSet live = new BitSet();
    function.result().ifPresent(result -> use(result, live));
    return live;
  }

  /** The numbers of the reference variables live across {@code safepoint}. */
  BitSet across(Statement safepoint) {
    return across.getOrDefault(safepoint, new BitSet());
  }

  /** The reference variable of that number. */
  Variable variable(int number) {
    return variables[number];
  }

  /**
   * Walks a block backwards.
   *
   * @param live what is live after it; becomes what is live before it
   * @param thrown what handlers around the block need
   */
  private void block(Statement.Block block, BitSet live, BitSet thrown) {
    List<Statement> statements = block.statements();
    for (int i = statements.size() - 1; i >= 0; i--) {
      statement(statements.get(i), live, thrown);
    }
  }

  private void statement(Statement statement, BitSet live, BitSet thrown) {
    Targets.of(statement).ifPresent(target -> live.clear(target.number()));
    switch (statement) {
      case Statement.Assign assign -> use(assign.value(), live);
      case Statement.Evaluate evaluate -> use(evaluate.value(), live);
      case Statement.Call call -> call(call, call.arguments(), live, thrown);
      case Statement.CallClosure call -> {
        call(call, call.arguments(), live, thrown);
        use(call.closure(), live);
      }
      case Statement.CallHost call -> use(call.words(), live);
      case Statement.Safepoint _, Statement.NewHandle _ -> record(statement, live);
      case Statement.NewObject object -> {
        use(object.fields(), live);
        record(object, live);
      }
      case Statement.NewArray array -> {
        record(array, live);
        use(array.length(), live);
      }
      case Statement.SetStoreIndex set -> use(set.handle(), live);
      case Statement.StoreElement store ->
          use(List.of(store.array(), store.index(), store.value()), live);
      case Statement.CopyElements copy ->
          use(List.of(copy.target(), copy.at(), copy.source(), copy.from(), copy.count()), live);
      case Statement.StoreCell store -> use(store.value(), live);
      case Statement.If branch -> {
        join(List.of(branch.thenBlock(), branch.elseBlock()), live, thrown);
        use(branch.condition(), live);
      }
      case Statement.Switch branch -> {
        join(Blocks.of(branch), live, thrown);
        use(branch.tag(), live);
      }
      case Statement.Loop loop -> loop(loop, live, thrown);
      case Statement.Continue next -> replace(live, heads.getOrDefault(next.label(), new BitSet()));
      case Statement.Join join -> join(join, live, thrown);
      case Statement.Jump jump -> replace(live, targets.getOrDefault(jump.label(), new BitSet()));
      case Statement.Try attempt -> attempt(attempt, live, thrown);
      case Statement.Restoring restoring -> {
        BitSet outer = (BitSet) thrown.clone();
        use(restoring.values(), outer);
        use(restoring.values(), live);
        block(restoring.body(), live, outer);
      }
      case Statement.Throw raise -> {
        replace(live, thrown);
        use(raise.payload(), live);
      }
      case Statement.TrapMessage trap -> {
        live.clear();
        use(trap.text(), live);
      }
      case Statement.Trap _, Statement.Unreachable _ -> live.clear();
    }
  }

  /** The arguments are the callee's from the call on: they are not live across it. */
  private void call(Statement call, List<Value> arguments, BitSet live, BitSet thrown) {
    live.or(thrown);
    if (allocating.isSafepoint(call)) {
      record(call, live);
    }
    use(arguments, live);
  }

  private void record(Statement safepoint, BitSet live) {
    across.put(safepoint, (BitSet) live.clone());
  }

  private void join(List<Statement.Block> branches, BitSet live, BitSet thrown) {
    BitSet after = (BitSet) live.clone();
    live.clear();
    for (Statement.Block branch : branches) {
      BitSet before = (BitSet) after.clone();
      block(branch, before, thrown);
      live.or(before);
    }
  }

  private void loop(Statement.Loop loop, BitSet live, BitSet thrown) {
    block(loop.body(), live, thrown);
    BitSet head = heads.computeIfAbsent(loop.label(), _ -> new BitSet());
    if (!head.equals(live)) {
      replace(head, live);
      changed = true;
    }
  }

  private void join(Statement.Join join, BitSet live, BitSet thrown) {
    BitSet target = (BitSet) live.clone();
    block(join.target(), target, thrown);
    targets.put(join.label(), target);
    block(join.body(), live, thrown);
  }

  private void attempt(Statement.Try attempt, BitSet live, BitSet thrown) {
    BitSet handler = (BitSet) live.clone();
    block(attempt.handler(), handler, thrown);
    attempt.payload().ifPresent(payload -> handler.clear(payload.number()));
    handler.or(thrown);
    block(attempt.body(), live, handler);
  }

  private static void replace(BitSet target, BitSet source) {
    target.clear();
    target.or(source);
  }

  private void use(List<Value> values, BitSet live) {
    values.forEach(value -> use(value, live));
  }

  private void use(Value value, BitSet live) {
    references(value, variable -> use(variable, live));
  }

  private void use(Variable variable, BitSet live) {
    if (variable.isReference()) {
      variables[variable.number()] = variable;
      live.set(variable.number());
    }
  }

  private static void references(Value value, Consumer<Variable> action) {
    if (value instanceof Value.Use(Variable variable)) {
      action.accept(variable);
    } else {
      value.operandValues().forEach(operand -> references(operand, action));
    }
  }
}
