package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E128;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Parameter;

/** Anonymous functions, their application, and quantifiers (spec 5.7, 6.3.3, 11.10.5). */
final class Lambdas {
  /** The form that applies a function value; it is typed by its first argument. */
  static final String APPLY = "apply_fn";

  private final Expressions expressions;
  private final BodyContext context;

  Lambdas(Expressions expressions) {
    this.expressions = expressions;
    this.context = expressions.context;
  }

  TypedExpression lambda(Expression.Lambda e) {
    List<Binder> parameters = new ArrayList<>();
    for (Parameter parameter : e.parameters()) {
      parameters.add(context.binder(parameter.type(), parameter));
    }
    ResolveTypes resolver = context.environment.resolver();
    Type result = resolver.type(e.result().type(), context.types);
    EffectRow written = resolver.row(e.effects(), context.types);
    EffectRow row =
        written.variables().isEmpty()
            ? written
            : rowVariables(parameters)
                .check(e.effects(), written, context.types, context.diagnostics());
    TypedExpression body = context.effects.closure(row, () -> body(e.body(), parameters, result));
    List<Type> types = parameters.stream().map(Binder::type).toList();
    return new TypedExpression.Lambda(
        parameters, result, row, body, new Type.Function(types, result, row), e.span());
  }

  /** The effect variables that the functions around a closure and its parameters introduce. */
  private RowVariables rowVariables(List<Binder> parameters) {
    RowVariables known =
        context
            .function
            .map(f -> RowVariables.introduced(f.allVariables(), f.signature().parameters()))
            .orElseGet(() -> RowVariables.introduced(List.of(), List.of()));
    known.add(context.scope.inOrder().stream().map(Binder::type).toList());
    known.add(parameters.stream().map(Binder::type).toList());
    return known;
  }

  private TypedExpression body(Expression.Block block, List<Binder> parameters, Type result) {
    int mark = context.scope.mark();
    parameters.forEach(context.scope::bind);
    TypedExpression body =
        expressions.check(
            block, result, found -> TypeErrors.lambdaBody(found, result, block.result().span()));
    context.scope.back(mark);
    return body;
  }

  /** {@code apply_fn(f, args)}. */
  TypedExpression apply(Expression.Call e) {
    if (e.arguments().isEmpty()) {
      context.diagnostics().add(CallErrors.noFunctionValue(e.span()));
      return new TypedExpression.Hole(Unifier.error(), e.span());
    }
    Expression first = e.arguments().getFirst();
    List<Expression> rest = e.arguments().subList(1, e.arguments().size());
    TypedExpression function = expressions.infer(first);
    Type base = context.unifier.base(function.type());
    if (!(base instanceof Type.Function type)) {
      if (!(first instanceof Expression.Hole) && !Unifier.isError(base)) {
        context.diagnostics().add(CallErrors.notAFunction(function.type(), first.span()));
      }
      return expressions.calls.failed(rest, e.span());
    }
    if (type.parameters().size() != rest.size()) {
      context
          .diagnostics()
          .add(
              CallErrors.count(
                  APPLY, type.parameters().size() + 1, e.arguments().size(), e.span()));
      return expressions.calls.failed(rest, e.span());
    }
    List<TypedExpression> arguments = new ArrayList<>();
    for (int i = 0; i < rest.size(); i++) {
      int index = i + 1;
      Expression argument = rest.get(i);
      Type parameter = type.parameters().get(i);
      arguments.add(
          expressions.check(
              argument,
              parameter,
              found -> TypeErrors.argument(APPLY, index, found, parameter, argument.span())));
    }
    context.effects.call(APPLY, type.effects(), e.span());
    TypedExpression plain = expressions.conversions.convert(function, base);
    return new TypedExpression.Apply(plain, arguments, type.result(), e.span());
  }

  /** {@code forall(@Nat, bound, fn(@Nat -> @Bool) ...)}: the predicate is part of the loop. */
  TypedExpression quantifier(Expression.Quantifier e) {
    TypedExpression bound = expressions.infer(e.bound(), Optional.of(Primitive.INT));
    Type boundType = context.unifier.base(bound.type());
    if (!context.unifier.flows(boundType, Primitive.INT)) {
      context
          .diagnostics()
          .add(
              E128,
              e.bound().span(),
              "The bound of a quantifier is an integer, not " + TypeText.of(bound.type()) + ".",
              "The index runs from 0 to the bound, exclusive.",
              "For the elements of an array write array_length(...) as the bound, and index the"
                  + " array in the predicate.");
    }
    Type indexType = context.environment.resolver().type(e.binder(), context.types);
    Binder index = parameter(e, indexType);
    TypedExpression body =
        context.effects.closure(
            EffectRow.PURE, () -> body(e.predicate().body(), List.of(index), Primitive.BOOL));
    return new TypedExpression.Quantifier(
        e.universal(),
        index,
        expressions.conversions.convert(bound, boundType),
        body,
        Primitive.BOOL,
        e.span());
  }

  /** The predicate's parameter is the index. */
  private Binder parameter(Expression.Quantifier e, Type indexType) {
    if (e.predicate().parameters().size() != 1) {
      context
          .diagnostics()
          .add(
              CallErrors.count(
                  "quantifier predicate", 1, e.predicate().parameters().size(), e.span()));
      return new Binder("", indexType, e.span());
    }
    Parameter only = e.predicate().parameters().getFirst();
    Binder binder = context.binder(only.type(), only);
    if (!context.unifier.flows(binder.type(), Primitive.INT)
        || !context.unifier.flows(indexType, binder.type())) {
      context
          .diagnostics()
          .add(
              E128,
              only.span(),
              "The index of a quantifier is an Int or a Nat, not "
                  + TypeText.of(binder.type())
                  + ".",
              "The index runs from 0 to the bound, exclusive.",
              "Let the predicate take the index: fn(@Nat -> @Bool).");
    }
    return binder;
  }
}
