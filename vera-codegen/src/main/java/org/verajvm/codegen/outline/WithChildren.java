package org.verajvm.codegen.outline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.core.CoreExpression;

/** The same expression over other sub-expressions, given in the order of {@code CoreChildren}. */
final class WithChildren {
  private final Iterator<CoreExpression> children;

  private WithChildren(List<CoreExpression> children) {
    this.children = children.iterator();
  }

  static CoreExpression of(CoreExpression expression, List<CoreExpression> children) {
    return new WithChildren(children).rebuild(expression);
  }

  private CoreExpression next() {
    return children.next();
  }

  private List<CoreExpression> take(int count) {
    List<CoreExpression> taken = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      taken.add(next());
    }
    return taken;
  }

  private CoreExpression rebuild(CoreExpression expression) {
    return switch (expression) {
      case CoreExpression.Scalar _,
          CoreExpression.Float _,
          CoreExpression.Text _,
          CoreExpression.Unit _,
          CoreExpression.Local _,
          CoreExpression.CellGet _,
          CoreExpression.Trap _ ->
          expression;
      case CoreExpression.Let let -> new CoreExpression.Let(let.local(), next(), next());
      case CoreExpression.Sequence _ -> new CoreExpression.Sequence(next(), next());
      case CoreExpression.If branch -> new CoreExpression.If(next(), next(), next(), branch.type());
      case CoreExpression.Switch branch -> rebuildSwitch(branch);
      case CoreExpression.Field field ->
          new CoreExpression.Field(next(), field.constructor(), field.index(), field.type());
      case CoreExpression.Construct construct ->
          new CoreExpression.Construct(
              construct.constructor(), take(construct.arguments().size()), construct.type());
      case CoreExpression.ArrayLiteral array ->
          new CoreExpression.ArrayLiteral(take(array.elements().size()), array.type());
      case CoreExpression.Call call ->
          new CoreExpression.Call(
              call.function(),
              call.typeArguments(),
              take(call.arguments().size()),
              call.type(),
              call.span());
      case CoreExpression.Operation operation ->
          new CoreExpression.Operation(
              operation.intrinsic(),
              operation.typeArguments(),
              take(operation.arguments().size()),
              operation.type(),
              operation.span());
      case CoreExpression.HostCall call ->
          new CoreExpression.HostCall(
              call.builtin(),
              call.typeArguments(),
              take(call.arguments().size()),
              call.type(),
              call.span());
      case CoreExpression.Lambda lambda ->
          new CoreExpression.Lambda(lambda.parameters(), next(), lambda.type(), lambda.span());
      case CoreExpression.Apply apply ->
          new CoreExpression.Apply(next(), take(apply.arguments().size()), apply.type());
      case CoreExpression.Loop loop ->
          new CoreExpression.Loop(
              loop.id(), loop.variables(), take(loop.initial().size()), next(), loop.type());
      case CoreExpression.Recur recur ->
          new CoreExpression.Recur(recur.loop(), take(recur.arguments().size()), recur.type());
      case CoreExpression.Join join -> {
        CoreExpression body = next();
        yield new CoreExpression.Join(join.id(), join.parameters(), next(), body, join.type());
      }
      case CoreExpression.Jump jump ->
          new CoreExpression.Jump(jump.join(), take(jump.arguments().size()), jump.type());
      case CoreExpression.CellSet set -> new CoreExpression.CellSet(set.cell(), next());
      case CoreExpression.WithCell with -> new CoreExpression.WithCell(with.cell(), next(), next());
      case CoreExpression.Throw thrown -> new CoreExpression.Throw(thrown.tag(), next());
      case CoreExpression.Catch attempt ->
          new CoreExpression.Catch(
              attempt.tag(), next(), attempt.exception(), next(), attempt.type());
      case CoreExpression.TrapMessage trap ->
          new CoreExpression.TrapMessage(trap.kind(), next(), trap.span());
    };
  }

  private CoreExpression rebuildSwitch(CoreExpression.Switch branch) {
    CoreExpression scrutinee = next();
    List<CoreExpression.Switch.Case> cases = new ArrayList<>();
    branch.cases().forEach(one -> cases.add(new CoreExpression.Switch.Case(one.tag(), next())));
    Optional<CoreExpression> otherwise = branch.otherwise().map(_ -> next());
    return new CoreExpression.Switch(scrutinee, cases, otherwise, branch.type());
  }
}
