package org.verajvm.codegen.closed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.verajvm.codegen.core.Cell;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.layout.Representation;

/** Branches, loops, handlers of exceptions and cells. */
final class FlattenControl {
  private final FunctionScope scope;
  private final FlattenExpressions expressions;
  private final Operands operands;

  FlattenControl(FunctionScope scope, FlattenExpressions expressions, Operands operands) {
    this.scope = scope;
    this.expressions = expressions;
    this.operands = operands;
  }

  Value choose(CoreExpression.If branch, BlockBuilder out) {
    return new Value.Choose(
        expressions.value(branch.condition(), out),
        expressions.value(branch.thenBranch(), out),
        expressions.value(branch.elseBranch(), out),
        Representation.of(branch.type()));
  }

  void branch(CoreExpression.If branch, Destination destination, BlockBuilder out) {
    Value condition = expressions.value(branch.condition(), out);
    out.add(
        new Statement.If(
            condition,
            block(branch.thenBranch(), destination),
            block(branch.elseBranch(), destination)));
  }

  void branch(CoreExpression.Switch branch, Destination destination, BlockBuilder out) {
    Value object = expressions.value(branch.scrutinee(), out);
    List<Statement.Switch.Case> cases = new ArrayList<>();
    for (CoreExpression.Switch.Case one : branch.cases()) {
      cases.add(new Statement.Switch.Case(one.tag(), block(one.body(), destination)));
    }
    Statement.Block otherwise =
        branch
            .otherwise()
            .map(body -> block(body, destination))
            .orElseGet(FlattenControl::unreachable);
    out.add(new Statement.Switch(new Value.Aux(object), cases, otherwise));
  }

  private static Statement.Block unreachable() {
    BlockBuilder out = new BlockBuilder();
    out.add(new Statement.Unreachable());
    return out.build();
  }

  private Statement.Block block(CoreExpression body, Destination destination) {
    BlockBuilder out = new BlockBuilder();
    expressions.into(body, destination, out);
    return out.build();
  }

  void loop(CoreExpression.Loop loop, Destination destination, BlockBuilder out) {
    List<Value> initial = operands.of(loop.initial(), out);
    List<Value> variables = loop.variables().stream().map(scope::declare).toList();
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i) instanceof Value.Use(Variable variable)) {
        out.add(new Statement.Assign(variable, initial.get(i)));
      }
    }
    Statement.LoopLabel label = new Statement.LoopLabel();
    scope.enter(loop.id(), new FunctionScope.ActiveLoop(label, variables));
    out.add(new Statement.Loop(label, block(loop.body(), destination)));
  }

  /** All new values are computed from the old ones, then assigned. */
  void recur(CoreExpression.Recur recur, BlockBuilder out) {
    FunctionScope.ActiveLoop loop = scope.loop(recur.loop());
    List<Value> values = new ArrayList<>(operands.of(recur.arguments(), out));
    settleConflicts(loop.variables(), values, out);
    for (int i = 0; i < values.size(); i++) {
      if (loop.variables().get(i) instanceof Value.Use(Variable variable)
          && !values.get(i).equals(loop.variables().get(i))) {
        out.add(new Statement.Assign(variable, values.get(i)));
      }
    }
    out.add(new Statement.Continue(loop.label()));
  }

  private void settleConflicts(List<Value> targets, List<Value> values, BlockBuilder out) {
    Set<Value> assigned = new HashSet<>();
    Set<Integer> conflicts = new HashSet<>();
    int last = -1;
    for (int i = 0; i < values.size(); i++) {
      if (mentions(values.get(i), assigned)) {
        conflicts.add(i);
        last = i;
      }
      if (!values.get(i).equals(targets.get(i))) {
        assigned.add(targets.get(i));
      }
    }
    for (int i = 0; i <= last; i++) {
      if (conflicts.contains(i) || !values.get(i).isAtom()) {
        values.set(i, operands.assign("next", values.get(i), out));
      }
    }
  }

  private static boolean mentions(Value value, Set<Value> variables) {
    return value instanceof Value.Use
        ? variables.contains(value)
        : value.operandValues().stream().anyMatch(operand -> mentions(operand, variables));
  }

  void join(CoreExpression.Join join, Destination destination, BlockBuilder out) {
    List<Value> parameters = join.parameters().stream().map(scope::declare).toList();
    Statement.JoinLabel label = new Statement.JoinLabel();
    scope.enter(join.id(), new FunctionScope.ActiveJoin(label, parameters));
    Statement.Block body = block(join.body(), destination);
    out.add(new Statement.Join(label, body, block(join.target(), destination)));
  }

  void jump(CoreExpression.Jump jump, BlockBuilder out) {
    FunctionScope.ActiveJoin join = scope.join(jump.join());
    List<Value> values = operands.of(jump.arguments(), out);
    for (int i = 0; i < values.size(); i++) {
      if (join.parameters().get(i) instanceof Value.Use(Variable variable)) {
        out.add(new Statement.Assign(variable, values.get(i)));
      }
    }
    out.add(new Statement.Jump(join.label()));
  }

  void withCell(CoreExpression.WithCell with, Destination destination, BlockBuilder out) {
    Value initial = expressions.value(with.initial(), out);
    Representation representation = Representation.of(with.cell().type());
    if (representation == Representation.NONE) {
      expressions.into(with.body(), destination, out);
      return;
    }
    Cell cell = scope.program().use(with.cell());
    Value settled = operands.settle("initial", initial, out);
    List<Statement.Restoring.Saved> saved = new ArrayList<>();
    Value outside = operands.assign("saved", new Value.LoadCell(cell, representation), out);
    saved.add(new Statement.Restoring.Saved(cell, outside));
    out.add(new Statement.StoreCell(cell, settled));
    out.add(new Statement.Restoring(saved, block(with.body(), destination)));
  }

  void attempt(CoreExpression.Catch attempt, Destination destination, BlockBuilder out) {
    Statement.Block body = block(attempt.body(), destination);
    Optional<Variable> payload =
        scope.declare(attempt.exception()) instanceof Value.Use(Variable variable)
            ? Optional.of(variable)
            : Optional.empty();
    Statement.Block handler = block(attempt.handler(), destination);
    out.add(new Statement.Try(body, attempt.tag(), payload, handler));
  }
}
