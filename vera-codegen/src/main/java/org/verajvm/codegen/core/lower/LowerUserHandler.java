package org.verajvm.codegen.core.lower;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * A handler of an effect that the program declares, or of one whose operations the host carries out
 * where no handler is. Its clauses are functions in the {@link Evidence}; an operation calls the
 * one at its place.
 */
final class LowerUserHandler {
  private final LowerExpression lower;
  private final FunctionScope scope;
  private final Conversions conversions;

  LowerUserHandler(LowerExpression lower, FunctionScope scope, Conversions conversions) {
    this.lower = lower;
    this.scope = scope;
    this.conversions = conversions;
  }

  /** An operation of a declared effect: some handler is around it. */
  static CoreExpression perform(TypedExpression.Perform perform, List<CoreExpression> arguments) {
    return call(
        perform,
        Evidence.entry(perform.effect(), perform.operation(), clauseType(perform), perform.span()),
        arguments);
  }

  /**
   * An operation that the host carries out where no handler is around it.
   *
   * @param host the operation on given arguments
   */
  static CoreExpression perform(
      TypedExpression.Perform perform,
      List<CoreExpression> arguments,
      Function<List<CoreExpression>, CoreExpression> host) {
    List<CoreLocal> locals =
        arguments.stream().map(argument -> new CoreLocal("argument", argument.type())).toList();
    CoreExpression choice =
        Evidence.lookUp(
            perform.effect(),
            perform.operation(),
            clauseType(perform),
            perform.span(),
            clause -> call(perform, clause, CoreTerms.locals(locals)),
            host.apply(CoreTerms.locals(locals)),
            Erasure.erase(perform.type()));
    for (int i = arguments.size() - 1; i >= 0; i--) {
      choice = new CoreExpression.Let(locals.get(i), arguments.get(i), choice);
    }
    return choice;
  }

  private static CoreExpression call(
      TypedExpression.Perform perform, CoreExpression clause, List<CoreExpression> arguments) {
    return new CoreExpression.Apply(clause, arguments, Erasure.erase(perform.type()));
  }

  private static Type clauseType(TypedExpression.Perform perform) {
    List<Type> parameters =
        perform.arguments().stream().map(argument -> Erasure.erase(argument.type())).toList();
    return ClauseParameters.functionType(parameters, Erasure.erase(perform.type()));
  }

  /** The handler's own state; one that clauses update is in a box. */
  private record State(CoreLocal local, Type type, boolean updated) {
    CoreExpression read(Span span) {
      return updated ? box().read(span) : CoreTerms.local(local);
    }

    CoreExpression write(CoreExpression value, Span span) {
      return box().write(value, span);
    }

    private Box box() {
      return new Box(CoreTerms.local(local), type);
    }
  }

  CoreExpression lower(TypedExpression.Handle handle) {
    AbortPoint abort = new AbortPoint(Erasure.erase(handle.type()), handle.span());
    Optional<State> state = state(handle);
    CoreLocal outside = Evidence.variable("outside");
    CoreLocal evidence = Evidence.variable("evidence");
    Map<CoreLocal, CoreExpression> functions = new LinkedHashMap<>();
    for (TypedExpression.Handle.Clause clause : handle.clauses()) {
      CoreExpression function = function(handle, clause, state, outside, abort);
      functions.put(new CoreLocal(clause.operation(), function.type()), function);
    }
    for (TypedExpression.Handle.Unhandled operation : handle.unhandled()) {
      CoreExpression function = unhandled(handle, operation);
      functions.put(new CoreLocal(operation.operation(), function.type()), function);
    }
    Map<String, CoreLocal> clauses = new LinkedHashMap<>();
    functions.keySet().forEach(clause -> clauses.put(clause.name(), clause));
    CoreExpression body = lower.lower(handle.body());
    CoreExpression result =
        Evidence.extended(
            evidence,
            outside,
            handle.effect(),
            clauses,
            handle.span(),
            abort.around(Evidence.within(CoreTerms.local(evidence), body)));
    for (Map.Entry<CoreLocal, CoreExpression> function : functions.entrySet()) {
      result = new CoreExpression.Let(function.getKey(), function.getValue(), result);
    }
    result = new CoreExpression.Let(outside, Evidence.current(), result);
    return bindState(handle, state, abort.numbered(result));
  }

  private static Optional<State> state(TypedExpression.Handle handle) {
    return handle
        .state()
        .map(declared -> {
          Type type = Erasure.erase(declared.type());
          boolean updated =
              type != Primitive.UNIT
                  && handle.clauses().stream().anyMatch(c -> c.update().isPresent());
          return new State(
              new CoreLocal("state", updated ? Box.typeOf(type) : type), type, updated);
        });
  }

  private CoreExpression bindState(
      TypedExpression.Handle handle, Optional<State> state, CoreExpression body) {
    if (state.isEmpty() || handle.state().isEmpty()) {
      return body;
    }
    CoreExpression initial = lower.lower(handle.state().get().initial());
    CoreLocal local = state.get().local();
    return state.get().updated()
        ? Box.bind(local, initial, handle.span(), body)
        : new CoreExpression.Let(local, initial, body);
  }

  private CoreExpression function(
      TypedExpression.Handle handle,
      TypedExpression.Handle.Clause clause,
      Optional<State> state,
      CoreLocal outside,
      AbortPoint abort) {
    List<CoreLocal> arguments = ClauseParameters.fresh(clause);
    ClauseParameters parameters = ClauseParameters.bind(clause, arguments, scope, conversions);
    CoreLocal before = new CoreLocal("before", state.map(State::type).orElse(Primitive.UNIT));
    clause.stateBinder().ifPresent(binder -> scope.alias(binder, before));
    Optional<Supplier<CoreExpression>> update =
        state
            .filter(State::updated)
            .flatMap(s -> clause.update().map(u -> () -> s.write(lower.lower(u), clause.span())));
    ClauseTail tail = new ClauseTail(handle.id(), clause.operationResult(), update, abort, lower);
    CoreExpression body = parameters.around(lower.lower(clause.body(), tail));
    if (state.isPresent()) {
      body = new CoreExpression.Let(before, state.get().read(clause.span()), body);
    }
    return ClauseParameters.function(clause, arguments, Evidence.ofClause(clause, outside, body));
  }

  /** An operation without a clause and without a handler outside stops the program. */
  private static CoreExpression unhandled(
      TypedExpression.Handle handle, TypedExpression.Handle.Unhandled operation) {
    List<CoreLocal> arguments =
        operation.parameters().stream()
            .map(type -> new CoreLocal("argument", Erasure.erase(type)))
            .toList();
    String message =
        "the handler of %s has no clause for its operation '%s'"
            .formatted(handle.effect(), operation.operation());
    return new CoreExpression.Lambda(
        arguments,
        new CoreExpression.Trap(TrapKind.UNREACHABLE, message, handle.span()),
        ClauseParameters.functionType(
            Erasure.erase(operation.parameters()), Erasure.erase(operation.result())),
        handle.span());
  }
}
