package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.typed.TypedPattern;
import org.verajvm.codegen.typed.TypedStatement;
import org.verajvm.codegen.types.TupleType;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Pattern;
import org.verajvm.parser.syntax.Statement;
import org.verajvm.parser.syntax.TypeExpression;

/** Blocks and the statements in them (spec 4.7, 4.10). */
final class Blocks {
  private final Expressions expressions;
  private final BodyContext context;

  Blocks(Expressions expressions) {
    this.expressions = expressions;
    this.context = expressions.context;
  }

  TypedExpression block(Expression.Block e, Optional<Type> hint) {
    int mark = context.scope.mark();
    List<TypedStatement> statements = new ArrayList<>();
    for (Statement statement : e.statements()) {
      statements.add(statement(statement));
    }
    TypedExpression result = expressions.infer(e.result(), hint);
    context.scope.back(mark);
    return statements.isEmpty()
        ? result
        : new TypedExpression.Block(statements, result, result.type(), e.span());
  }

  private TypedStatement statement(Statement statement) {
    return switch (statement) {
      case Statement.Let let -> let(let);
      case Statement.Destructure destructure -> destructure(destructure);
      case Statement.Evaluate evaluate ->
          new TypedStatement.Evaluate(expressions.infer(evaluate.expression()));
    };
  }

  private TypedStatement let(Statement.Let let) {
    Binder binder = context.binder(let.type(), let.type());
    TypedExpression value =
        expressions.check(
            let.value(),
            binder.type(),
            found -> TypeErrors.let(found, binder.type(), let.value().span()));
    if (ZeroSize.is(binder.type())) {
      context.diagnostics().add(ZeroSizeErrors.let(binder.type(), let.span()));
    }
    expressions.effectCalls.bound(let, binder);
    context.scope.bind(binder);
    return new TypedStatement.Let(binder, value);
  }

  /** {@code let Tuple<@A, @B> = value;} is a pattern that always matches (spec 4.7.1). */
  private TypedStatement destructure(Statement.Destructure statement) {
    TypedExpression value = expressions.infer(statement.value(), shape(statement));
    List<Pattern> fields = new ArrayList<>();
    for (TypeExpression binding : statement.bindings()) {
      fields.add(new Pattern.Binding(binding, binding.span()));
    }
    Pattern pattern = new Pattern.Constructor(statement.constructor(), fields, statement.span());
    TypedPattern typed = expressions.patterns.pattern(pattern, value.type());
    expressions.patterns.irrefutable(typed, statement.span());
    return new TypedStatement.Destructure(typed, value);
  }

  /** The components that are written guide the literals of a tuple. */
  private Optional<Type> shape(Statement.Destructure statement) {
    if (!statement.constructor().text().equals(TupleType.NAME)) {
      return Optional.empty();
    }
    List<Type> components = new ArrayList<>();
    for (TypeExpression binding : statement.bindings()) {
      components.add(context.environment.resolver().type(binding, context.types));
    }
    return Optional.of(TupleType.of(components));
  }
}
