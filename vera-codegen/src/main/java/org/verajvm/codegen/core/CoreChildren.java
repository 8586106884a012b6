package org.verajvm.codegen.core;

import java.util.ArrayList;
import java.util.List;

/** The direct sub-expressions of an expression, in the order of evaluation. */
public final class CoreChildren {
  private CoreChildren() {}

  public static List<CoreExpression> of(CoreExpression expression) {
    return switch (expression) {
      case CoreExpression.Scalar _,
          CoreExpression.Float _,
          CoreExpression.Text _,
          CoreExpression.Unit _,
          CoreExpression.Local _,
          CoreExpression.CellGet _,
          CoreExpression.Trap _ ->
          List.of();
      case CoreExpression.Let let -> List.of(let.value(), let.body());
      case CoreExpression.Sequence sequence -> List.of(sequence.first(), sequence.second());
      case CoreExpression.If branch ->
          List.of(branch.condition(), branch.thenBranch(), branch.elseBranch());
      case CoreExpression.Switch branch -> ofSwitch(branch);
      case CoreExpression.Field field -> List.of(field.object());
      case CoreExpression.Construct construct -> construct.arguments();
      case CoreExpression.ArrayLiteral array -> array.elements();
      case CoreExpression.Call call -> call.arguments();
      case CoreExpression.Operation operation -> operation.arguments();
      case CoreExpression.HostCall call -> call.arguments();
      case CoreExpression.Lambda lambda -> List.of(lambda.body());
      case CoreExpression.Apply apply -> with(List.of(apply.function()), apply.arguments());
      case CoreExpression.Loop loop -> with(loop.initial(), List.of(loop.body()));
      case CoreExpression.Recur recur -> recur.arguments();
      case CoreExpression.Join join -> List.of(join.body(), join.target());
      case CoreExpression.Jump jump -> jump.arguments();
      case CoreExpression.CellSet set -> List.of(set.value());
      case CoreExpression.WithCell with -> List.of(with.initial(), with.body());
      case CoreExpression.Throw thrown -> List.of(thrown.value());
      case CoreExpression.Catch attempt -> List.of(attempt.body(), attempt.handler());
      case CoreExpression.TrapMessage trap -> List.of(trap.message());
    };
  }

  private static List<CoreExpression> ofSwitch(CoreExpression.Switch branch) {
    List<CoreExpression> all = new ArrayList<>();
    all.add(branch.scrutinee());
    branch.cases().forEach(c -> all.add(c.body()));
    branch.otherwise().ifPresent(all::add);
    return all;
  }

  private static List<CoreExpression> with(List<CoreExpression> first, List<CoreExpression> rest) {
    List<CoreExpression> all = new ArrayList<>(first);
    all.addAll(rest);
    return all;
  }
}
