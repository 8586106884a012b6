package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.Substitution;
import org.verajvm.codegen.types.TupleType;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.TypeVariable;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Expression;

/** Values of data types and tuples (spec 4.11.1). */
final class Constructors {
  private final Expressions expressions;
  private final BodyContext context;

  Constructors(Expressions expressions) {
    this.expressions = expressions;
    this.context = expressions.context;
  }

  TypedExpression construct(Expression.Construct e, Optional<Type> hint) {
    String name = e.constructor().text();
    Optional<ConstructorSymbol> symbol = context.module.constructor(name);
    if (symbol.isPresent()) {
      return data(symbol.get(), e, hint);
    }
    if (name.equals(TupleType.NAME)) {
      return tuple(e, hint);
    }
    if (name.equals(FUTURE)) {
      return future(e, hint);
    }
    boolean nullary = e.arguments().isEmpty();
    if (!context.module.hasLostModules()) {
      context.diagnostics().add(ConstructorErrors.unknown(name, nullary, e.constructor().span()));
    }
    return expressions.calls.failed(e.arguments(), e.span());
  }

  /** {@code Future(x)}, a value that is its payload (spec 9.3.4). */
  private static final String FUTURE = "Future";

  private TypedExpression future(Expression.Construct e, Optional<Type> hint) {
    if (e.arguments().size() != 1) {
      context.diagnostics().add(ConstructorErrors.count(FUTURE, 1, e.arguments().size(), e.span()));
      return expressions.calls.failed(e.arguments(), e.span());
    }
    Optional<Type> payload =
        hint.map(context.unifier::base)
            .filter(Type.Future.class::isInstance)
            .map(type -> ((Type.Future) type).payload());
    TypedExpression value = expressions.infer(e.arguments().getFirst(), payload);
    return new TypedExpression.Convert(value, new Type.Future(value.type()), e.span());
  }

  private TypedExpression data(
      ConstructorSymbol symbol, Expression.Construct e, Optional<Type> hint) {
    DataDefinition data = symbol.data();
    List<Type> arguments = new ArrayList<>();
    for (TypeVariable _ : data.parameters()) {
      arguments.add(context.unifier.fresh());
    }
    Type.Data type = new Type.Data(data.id(), arguments);
    seed(type, hint);
    List<Type> fields =
        Substitution.of(data.parameters(), arguments).apply(symbol.constructor().fields());
    if (fields.size() != e.arguments().size()) {
      context.diagnostics().add(ConstructorErrors.count(symbol, e));
      e.arguments().forEach(expressions::infer);
      return new TypedExpression.Hole(type, e.span());
    }
    List<TypedExpression> values = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      values.add(field(e, i, fields.get(i)));
    }
    sized(e.constructor().text(), data.parameters(), type, e.span());
    return new TypedExpression.Construct(symbol.constructor(), values, type, e.span());
  }

  private void sized(String name, List<TypeVariable> parameters, Type.Data type, Span span) {
    if (!parameters.isEmpty()) {
      context.defer(() -> Abilities.checkContainers(context, type, name, span));
    }
  }

  /** What the place asks for decides the type arguments before the fields do, where it is sure. */
  private void seed(Type.Data type, Optional<Type> hint) {
    hint.map(context.unifier::base)
        .filter(wanted -> wanted instanceof Type.Data data && data.id().equals(type.id()))
        .ifPresent(wanted -> seed(type.arguments(), ((Type.Data) wanted).arguments()));
  }

  private void seed(List<Type> open, List<Type> wanted) {
    for (int i = 0; i < open.size(); i++) {
      if (context.unifier.isFirm(wanted.get(i))) {
        context.unifier.agree(open.get(i), wanted.get(i));
      }
    }
  }

  private TypedExpression field(Expression.Construct e, int index, Type field) {
    Expression argument = e.arguments().get(index);
    String name = e.constructor().text();
    return expressions.check(
        argument,
        field,
        found -> ConstructorErrors.field(name, index, found, field, argument.span()));
  }

  private TypedExpression tuple(Expression.Construct e, Optional<Type> hint) {
    int count = e.arguments().size();
    if (count == 0) {
      context.diagnostics().add(ConstructorErrors.emptyTuple(e.span()));
      return new TypedExpression.Hole(Unifier.error(), e.span());
    }
    List<Type> components = new ArrayList<>();
    Optional<Type> wanted =
        hint.map(context.unifier::base)
            .filter(type -> TupleType.is(type) && ((Type.Data) type).arguments().size() == count);
    for (int i = 0; i < count; i++) {
      int index = i;
      components.add(
          wanted
              .map(type -> ((Type.Data) type).arguments().get(index))
              .filter(context.unifier::isFirm)
              .orElseGet(context.unifier::fresh));
    }
    Type.Data type = TupleType.of(components);
    List<TypedExpression> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(field(e, i, components.get(i)));
    }
    return new TypedExpression.Construct(TupleType.constructor(type), values, type, e.span());
  }
}
