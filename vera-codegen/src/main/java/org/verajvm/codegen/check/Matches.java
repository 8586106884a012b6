package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.typed.TypedPattern;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.syntax.Expression;

/** Match expressions (spec 4.9). */
final class Matches {
  private final Expressions expressions;
  private final BodyContext context;

  Matches(Expressions expressions) {
    this.expressions = expressions;
    this.context = expressions.context;
  }

  TypedExpression match(Expression.Match e, Optional<Type> hint) {
    TypedExpression scrutinee = expressions.infer(e.scrutinee());
    List<TypedExpression.Match.Arm> arms = new ArrayList<>();
    Type type = Primitive.NEVER;
    for (Expression.Match.Arm arm : e.arms()) {
      int mark = context.scope.mark();
      TypedPattern pattern = expressions.patterns.pattern(arm.pattern(), scrutinee.type());
      TypedExpression body = expressions.infer(arm.body(), hint);
      context.scope.back(mark);
      arms.add(new TypedExpression.Match.Arm(pattern, body));
      type = join(type, body.type(), arm);
    }
    Type joined = type;
    List<TypedExpression.Match.Arm> converted =
        arms.stream()
            .map(arm ->
                new TypedExpression.Match.Arm(
                    arm.pattern(), expressions.conversions.convert(arm.body(), joined)))
            .toList();
    cover(e, scrutinee.type(), arms.stream().map(TypedExpression.Match.Arm::pattern).toList());
    return new TypedExpression.Match(scrutinee, converted, joined, e.span());
  }

  private Type join(Type before, Type body, Expression.Match.Arm arm) {
    Optional<Type> joined = context.unifier.join(before, body);
    if (joined.isEmpty()) {
      context.diagnostics().add(MatchErrors.arm(before, body, arm.body().span()));
      return before;
    }
    return joined.get();
  }

  /** Reports values that no arm matches and arms that match nothing new (spec 4.9.2, 4.9.3). */
  private void cover(Expression.Match e, Type type, List<TypedPattern> patterns) {
    if (patterns.stream().anyMatch(Matches::isBroken)) {
      return;
    }
    context.defer(() -> {
      Exhaustiveness coverage = new Exhaustiveness(context);
      coverage
          .missing(type, patterns)
          .ifPresent(missing ->
              context
                  .diagnostics()
                  .add(MatchErrors.notExhaustive(context.unifier.zonk(type), missing, e.span())));
      for (int index : coverage.unreachable(type, patterns)) {
        context.diagnostics().add(MatchErrors.unreachable(e.arms().get(index).span()));
      }
    });
  }

  /** Whether a part of the pattern was reported, so that coverage says nothing. */
  private static boolean isBroken(TypedPattern pattern) {
    return Unifier.isError(pattern.type())
        || pattern instanceof TypedPattern.Constructor constructor
            && constructor.fields().stream().anyMatch(Matches::isBroken);
  }
}
