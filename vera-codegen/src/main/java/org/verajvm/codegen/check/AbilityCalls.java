package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Name;

/** Calls of ability operations: {@code eq(a, b)}, {@code Eq.eq(a, b)} (spec 9.8). */
final class AbilityCalls {
  private final Expressions expressions;
  private final BodyContext context;

  AbilityCalls(Expressions expressions) {
    this.expressions = expressions;
    this.context = expressions.context;
  }

  Optional<TypedExpression> bare(Expression.Call e) {
    Optional<BuiltinFunction> builtin =
        context.environment.prelude().abilityOperation(e.function().text());
    if (builtin.isPresent()) {
      return Optional.of(derived(builtin.get(), e.function(), e.arguments(), e.span()));
    }
    return context
        .module
        .abilityOperation(e.function().text())
        .map(found -> declared(found, e.function(), e.arguments(), e.span()));
  }

  Optional<TypedExpression> qualified(
      String ability, Name operation, List<Expression> arguments, Span span) {
    Optional<BuiltinFunction> builtin =
        context
            .environment
            .prelude()
            .abilityOperation(operation.text())
            .filter(found -> found.row().owner().equals(Optional.of(ability)));
    if (builtin.isPresent()) {
      return Optional.of(derived(builtin.get(), operation, arguments, span));
    }
    return context
        .module
        .ability(ability)
        .flatMap(found -> found.operation(operation.text()))
        .map(found -> declared(found, operation, arguments, span));
  }

  /** An operation of a builtin ability is derived from the structure of its operand's type. */
  private TypedExpression derived(
      BuiltinFunction function, Name name, List<Expression> arguments, Span span) {
    Signature signature = function.signature();
    Instantiation at = Instantiation.of(signature, context.unifier);
    Optional<List<TypedExpression>> typed = arguments(name, at, arguments, span);
    if (typed.isEmpty()) {
      return new TypedExpression.Hole(at.result(), span);
    }
    Builtin.Lowering.Derived row = (Builtin.Lowering.Derived) function.row().lowering();
    switch (row.derivation()) {
      case SHOW, HASH -> context.environment.libraryCalls().addAll(TextFunctions.IDS);
      case EQUAL, COMPARE -> {}
    }
    context.defer(() ->
        Abilities.requireOperation(
            context, row, context.unifier.zonk(at.arguments().getFirst()), name.text(), span));
    return new TypedExpression.BuiltinCall(
        function.row(), at.arguments(), typed.get(), at.result(), span);
  }

  /** No type has an ability of the program's own: a call can be checked but never be reached. */
  private TypedExpression declared(
      AbilitySymbol.Operation operation, Name name, List<Expression> arguments, Span span) {
    Instantiation at = Instantiation.of(operation.signature(), context.unifier);
    arguments(name, at, arguments, span);
    context.defer(() ->
        Abilities.requireDeclared(
            context,
            operation.ability(),
            context.unifier.zonk(at.arguments().getFirst()),
            name.text(),
            span));
    return new TypedExpression.Hole(at.result(), span);
  }

  private Optional<List<TypedExpression>> arguments(
      Name name, Instantiation at, List<Expression> arguments, Span span) {
    if (arguments.size() != at.parameters().size()) {
      context
          .diagnostics()
          .add(AbilityErrors.count(name.text(), at.parameters().size(), arguments.size(), span));
      arguments.forEach(expressions::infer);
      return Optional.empty();
    }
    List<TypedExpression> typed = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      int index = i;
      Type parameter = at.parameters().get(i);
      Expression argument = arguments.get(i);
      typed.add(
          expressions.check(
              argument,
              parameter,
              found ->
                  AbilityErrors.argument(name.text(), index, found, parameter, argument.span())));
    }
    return Optional.of(typed);
  }
}
