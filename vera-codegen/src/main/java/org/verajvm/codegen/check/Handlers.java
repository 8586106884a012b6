package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.HandlerId;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.EffectId;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Substitution;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Parameter;

/** Handlers (spec 7.5): clauses, state, and {@code resume}. */
final class Handlers {
  private final Expressions expressions;
  private final BodyContext context;
  private Optional<Clause> current = Optional.empty();

  /** The clause around the place, for {@code resume}. */
  private record Clause(HandlerId handler, Type operationResult, Type handlerResult) {}

  /** A handler's effect with its instance. */
  private record Handled(
      HandlerId id, EffectSymbol effect, EffectInstance instance, Optional<Binder> state) {
    Substitution at() {
      return Substitution.of(effect.variables(), instance.arguments());
    }
  }

  Handlers(Expressions expressions) {
    this.expressions = expressions;
    this.context = expressions.context;
  }

  TypedExpression handle(Expression.Handle e, Optional<Type> hint) {
    Optional<EffectSymbol> effect = context.module.effect(e.effect().name().text());
    if (effect.isEmpty()) {
      context.diagnostics().add(HandlerErrors.unknownEffect(e.effect()));
      return new TypedExpression.Hole(Unifier.error(), e.span());
    }
    int expected = effect.get().variables().size();
    int given = e.effect().arguments().size();
    if (given != expected) {
      context
          .diagnostics()
          .add(HandlerErrors.arity(effect.get().id().name(), given, expected, e.effect().span()));
      return new TypedExpression.Hole(Unifier.error(), e.span());
    }
    EffectInstance instance =
        context.environment.resolver().effect(e.effect(), context.types).orElseThrow();
    Optional<TypedExpression.Handle.State> state = e.state().map(s -> state(s, instance));
    Optional<Binder> stateBinder = e.state().map(s -> context.binder(s.type(), s));
    Handled handled = new Handled(new HandlerId(), effect.get(), instance, stateBinder);
    context.environment.handledEffects().add(instance.id());
    return body(e, handled, state, hint);
  }

  private TypedExpression.Handle.State state(
      Expression.Handle.HandlerState state, EffectInstance instance) {
    Type type = context.environment.resolver().type(state.type(), context.types);
    TypedExpression initial =
        expressions.check(
            state.initial(),
            type,
            found -> HandlerErrors.initial(found, type, state.initial().span()));
    if (instance.id().equals(EffectId.STATE)) {
      Type cell = instance.arguments().getFirst();
      if (!cell.equals(type) && !Unifier.isError(cell) && !Unifier.isError(type)) {
        context.diagnostics().add(HandlerErrors.cell(type, cell, state.span()));
      }
    }
    return new TypedExpression.Handle.State(type, initial);
  }

  private TypedExpression body(
      Expression.Handle e,
      Handled handled,
      Optional<TypedExpression.Handle.State> state,
      Optional<Type> hint) {
    EffectBudget effects = context.effects;
    EffectRow inside = effects.with(handled.instance());
    EffectBudget.Frame frame =
        new EffectBudget.Frame(handled.id(), handled.instance(), false, effects.handlers());
    TypedExpression body = effects.handled(frame, inside, () -> expressions.infer(e.body(), hint));
    Type result = context.unifier.fresh();
    context.unifier.flows(body.type(), result);
    List<TypedExpression.Handle.Clause> clauses = new ArrayList<>();
    for (Expression.Handle.Clause clause : e.clauses()) {
      clause(clause, handled, result).ifPresent(clauses::add);
    }
    TypedExpression converted = expressions.conversions.convert(body, result);
    return new TypedExpression.Handle(
        handled.id(),
        handled.instance(),
        state,
        clauses,
        unhandled(e, handled),
        converted,
        result,
        e.span());
  }

  /**
   * The operations that have neither a clause nor a meaning outside: those of State and Exn have
   * one, and so have all where the handler stands in a place that may perform the effect itself.
   */
  private List<TypedExpression.Handle.Unhandled> unhandled(Expression.Handle e, Handled handled) {
    EffectRow own = new EffectRow(List.of(handled.instance()), List.of());
    if (handled.effect().isIntrinsic()
        || context.unifier.rows().flows(own, context.effects.allowed())) {
      return List.of();
    }
    return handled.effect().operations().values().stream()
        .filter(operation ->
            e.clauses().stream().noneMatch(c -> c.operation().text().equals(operation.name())))
        .map(operation ->
            new TypedExpression.Handle.Unhandled(
                operation.name(),
                handled.at().apply(operation.parameters()),
                handled.at().apply(operation.result())))
        .toList();
  }

  private Optional<TypedExpression.Handle.Clause> clause(
      Expression.Handle.Clause clause, Handled handled, Type result) {
    String name = clause.operation().text();
    EffectSymbol.Operation operation = handled.effect().operations().get(name);
    if (operation == null) {
      context
          .diagnostics()
          .add(
              HandlerErrors.noOperation(
                  handled.effect().id().name(), name, clause.operation().span()));
      return Optional.empty();
    }
    Type operationResult = handled.at().apply(operation.result());
    int mark = context.scope.mark();
    List<Binder> parameters = parameters(clause, handled, operation);
    parameters.forEach(context.scope::bind);
    Optional<Binder> state =
        handled.state().map(s -> new Binder(s.slot(), s.type(), clause.span()));
    state.ifPresent(context.scope::bind);
    Optional<Clause> before = current;
    current = Optional.of(new Clause(handled.id(), operationResult, result));
    EffectBudget.Observed<TypedExpression> body =
        inClause(handled, () -> clauseBody(clause, result));
    EffectBudget.Observed<Optional<TypedExpression>> update =
        inClause(handled, () -> clause.update().flatMap(u -> update(u, handled)));
    current = before;
    context.scope.back(mark);
    return Optional.of(
        new TypedExpression.Handle.Clause(
            name,
            parameters,
            state,
            body.value(),
            update.value(),
            mayPerform(body.performed()) || mayPerform(update.performed()),
            handled.at().apply(operation.parameters()),
            operationResult,
            clause.span()));
  }

  /**
   * Operations of a State in its own clauses are intrinsic (spec 7.5.2); those of other effects
   * belong to the handlers around.
   */
  private <T> EffectBudget.Observed<T> inClause(Handled handled, Supplier<T> place) {
    EffectBudget effects = context.effects;
    EffectBudget.Observed<T> observed = effects.observe(() -> inFrame(handled, place));
    if (!handled.instance().id().equals(EffectId.EXN) && mayThrow(observed.performed())) {
      context.environment.clauseThrows();
    }
    return observed;
  }

  /** Whether what was performed may be an exception that reaches the handlers around this place. */
  private boolean mayThrow(EffectRow performed) {
    EffectRow allowed = context.effects.allowed();
    return mayBeUnknown() || isException(allowed.effects()) && isException(performed.effects());
  }

  private boolean mayPerform(EffectRow performed) {
    return mayBeUnknown() || !performed.isPure();
  }

  /** Whether callers decide what may be performed at this place. */
  private boolean mayBeUnknown() {
    return !context.effects.allowed().variables().isEmpty();
  }

  private static boolean isException(List<EffectInstance> effects) {
    return effects.stream().anyMatch(effect -> effect.id().equals(EffectId.EXN));
  }

  private <T> T inFrame(Handled handled, Supplier<T> place) {
    EffectBudget effects = context.effects;
    boolean isState = handled.instance().id().equals(EffectId.STATE);
    if (!isState) {
      return place.get();
    }
    EffectBudget.Frame frame =
        new EffectBudget.Frame(handled.id(), handled.instance(), true, effects.handlers());
    return effects.handled(frame, effects.with(handled.instance()), place);
  }

  private TypedExpression clauseBody(Expression.Handle.Clause clause, Type result) {
    return expressions.check(
        clause.body(), result, found -> HandlerErrors.clause(result, found, clause.body().span()));
  }

  /** A clause with fewer parameters than the operation binds none of them (spec 7.5.1). */
  private List<Binder> parameters(
      Expression.Handle.Clause clause, Handled handled, EffectSymbol.Operation operation) {
    List<Type> types = handled.at().apply(operation.parameters());
    List<Binder> binders = new ArrayList<>();
    for (Parameter parameter : clause.parameters()) {
      binders.add(context.binder(parameter.type(), parameter));
    }
    if (binders.size() > types.size()) {
      context
          .diagnostics()
          .add(
              EffectErrors.argumentCount(
                  operation.name(), types.size(), binders.size(), clause.span()));
    }
    if (binders.size() < types.size()) {
      return List.of();
    }
    for (int i = 0; i < types.size(); i++) {
      Binder binder = binders.get(i);
      if (!context.unifier.flows(types.get(i), binder.type())) {
        context
            .diagnostics()
            .add(
                EffectErrors.argument(
                    operation.name(), i, binder.type(), types.get(i), binder.span()));
      }
    }
    return binders;
  }

  private Optional<TypedExpression> update(Expression.Handle.StateUpdate update, Handled handled) {
    if (handled.state().isEmpty()) {
      context.diagnostics().add(HandlerErrors.noState(update.span()));
      expressions.infer(update.value());
      return Optional.empty();
    }
    Binder state = handled.state().get();
    String written = context.environment.resolver().slot(update.type(), context.types);
    if (!written.equals(state.slot())) {
      context.diagnostics().add(HandlerErrors.stateName(written, state.slot(), update.span()));
      expressions.infer(update.value());
      return Optional.empty();
    }
    return Optional.of(
        expressions.check(
            update.value(),
            state.type(),
            found -> HandlerErrors.update(found, state.type(), update.value().span())));
  }

  /** {@code resume(value)}; outside a clause it is a name like any other. */
  Optional<TypedExpression> resume(Expression.Call e) {
    if (current.isEmpty() || !e.function().text().equals("resume")) {
      return Optional.empty();
    }
    Clause clause = current.get();
    if (e.arguments().size() != 1) {
      context.diagnostics().add(CallErrors.count("resume", 1, e.arguments().size(), e.span()));
      return Optional.of(expressions.calls.failed(e.arguments(), e.span()));
    }
    Expression argument = e.arguments().getFirst();
    TypedExpression value =
        expressions.check(
            argument,
            clause.operationResult(),
            found ->
                TypeErrors.argument("resume", 0, found, clause.operationResult(), argument.span()));
    return Optional.of(
        new TypedExpression.Resume(clause.handler(), value, clause.handlerResult(), e.span()));
  }
}
