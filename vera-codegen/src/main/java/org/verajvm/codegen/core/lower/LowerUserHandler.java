package org.verajvm.codegen.core.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.Cells;
import org.verajvm.codegen.core.ClausesWithRoom;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.core.OperationPlace;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * A handler of an effect that the program declares, or of one whose operations the host carries out
 * where no handler is. Its clauses are functions in an array of the clauses in force, the evidence;
 * an operation calls the one at its place. A clause runs with the evidence of where its handler
 * stands, so that its own operations reach the handlers outside.
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
    Span span = perform.span();
    CoreExpression place = OperationPlace.of(perform.effect(), perform.operation(), span);
    return call(
        perform, clause(new CoreExpression.CellGet(Cells.EVIDENCE), place, span), arguments);
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
    Span span = perform.span();
    CoreExpression place = OperationPlace.of(perform.effect(), perform.operation(), span);
    List<CoreLocal> locals =
        arguments.stream().map(argument -> new CoreLocal("argument", argument.type())).toList();
    CoreExpression choice =
        CoreTerms.let(
            "evidence",
            new CoreExpression.CellGet(Cells.EVIDENCE),
            evidence ->
                new CoreExpression.If(
                    isHandled(evidence, place, span),
                    call(perform, clause(evidence, place, span), CoreTerms.locals(locals)),
                    host.apply(CoreTerms.locals(locals)),
                    Erasure.erase(perform.type())));
    for (int i = arguments.size() - 1; i >= 0; i--) {
      choice = new CoreExpression.Let(locals.get(i), arguments.get(i), choice);
    }
    return choice;
  }

  private static CoreExpression isHandled(
      CoreExpression evidence, CoreExpression place, Span span) {
    CoreExpression length =
        CoreTerms.elementOperation(
            Intrinsic.ARRAY_LENGTH, Cells.CLAUSE, Primitive.INT, span, evidence);
    CoreExpression absent =
        CoreTerms.operation(
            Intrinsic.REFERENCE_ABSENT, Primitive.BOOL, span, clause(evidence, place, span));
    return CoreTerms.and(
        CoreTerms.operation(Intrinsic.INT_LESS, Primitive.BOOL, span, place, length),
        CoreTerms.not(absent, span));
  }

  private static CoreExpression clause(CoreExpression evidence, CoreExpression place, Span span) {
    return CoreTerms.elementOperation(
        Intrinsic.ARRAY_GET, Cells.CLAUSE, Cells.CLAUSE, span, evidence, place);
  }

  private static CoreExpression call(
      TypedExpression.Perform perform, CoreExpression clause, List<CoreExpression> arguments) {
    List<Type> parameters =
        perform.arguments().stream().map(argument -> Erasure.erase(argument.type())).toList();
    Type result = Erasure.erase(perform.type());
    Type type = ClauseParameters.functionType(parameters, result);
    return new CoreExpression.Apply(reinterpret(clause, type, perform.span()), arguments, result);
  }

  /** The handler's own state: one that clauses update is an array of one element. */
  private record State(CoreLocal local, Type type, boolean updated) {
    CoreExpression read(Span span) {
      return updated
          ? CoreTerms.elementOperation(
              Intrinsic.ARRAY_GET, type, type, span, CoreTerms.local(local), CoreTerms.integer(0))
          : CoreTerms.local(local);
    }

    CoreExpression write(CoreExpression value, Span span) {
      return CoreTerms.elementOperation(
          Intrinsic.ARRAY_PUT,
          type,
          Primitive.UNIT,
          span,
          CoreTerms.local(local),
          CoreTerms.integer(0),
          value);
    }
  }

  CoreExpression lower(TypedExpression.Handle handle) {
    AbortPoint abort = new AbortPoint(Erasure.erase(handle.type()), handle.span());
    Optional<State> state = state(handle);
    CoreLocal outer = new CoreLocal("outer", Cells.CLAUSES);
    Map<CoreLocal, CoreExpression> functions = new LinkedHashMap<>();
    List<CoreLocal> clauses = new ArrayList<>();
    for (TypedExpression.Handle.Clause clause : handle.clauses()) {
      CoreExpression function = function(handle, clause, state, outer, abort);
      CoreLocal local = new CoreLocal(clause.operation(), function.type());
      clauses.add(local);
      functions.put(local, function);
    }
    for (TypedExpression.Handle.Unhandled operation : handle.unhandled()) {
      CoreExpression function = unhandled(handle, operation);
      CoreLocal local = new CoreLocal(operation.operation(), function.type());
      clauses.add(local);
      functions.put(local, function);
    }
    CoreExpression body = lower.lower(handle.body());
    scope
        .hazards()
        .note(scope.function(), handle.effect().id(), functions.values(), body, handle.span());
    CoreExpression result = abort.around(withClauses(handle, outer, clauses, body));
    for (Map.Entry<CoreLocal, CoreExpression> function : functions.entrySet()) {
      result = new CoreExpression.Let(function.getKey(), function.getValue(), result);
    }
    result = new CoreExpression.Let(outer, new CoreExpression.CellGet(Cells.EVIDENCE), result);
    result = abort.numbered(result);
    return bindState(handle, state, result);
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
              new CoreLocal("state", updated ? new Type.Array(type) : type), type, updated);
        });
  }

  private CoreExpression bindState(
      TypedExpression.Handle handle, Optional<State> state, CoreExpression body) {
    if (state.isEmpty() || handle.state().isEmpty()) {
      return body;
    }
    CoreExpression initial = lower.lower(handle.state().get().initial());
    CoreLocal local = state.get().local();
    CoreExpression held =
        state.get().updated()
            ? new CoreExpression.ArrayLiteral(List.of(initial), local.type())
            : initial;
    return new CoreExpression.Let(local, held, body);
  }

  private CoreExpression function(
      TypedExpression.Handle handle,
      TypedExpression.Handle.Clause clause,
      Optional<State> state,
      CoreLocal outer,
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
    return ClauseParameters.function(
        clause,
        arguments,
        new CoreExpression.WithCell(Cells.EVIDENCE, CoreTerms.local(outer), body));
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

  /** Runs the body with the evidence extended by the clauses. */
  private CoreExpression withClauses(
      TypedExpression.Handle handle,
      CoreLocal outer,
      List<CoreLocal> clauses,
      CoreExpression body) {
    Span span = handle.span();
    CoreLocal evidence = new CoreLocal("evidence", Cells.CLAUSES);
    List<CoreLocal> places = new ArrayList<>();
    CoreExpression result =
        new CoreExpression.WithCell(Cells.EVIDENCE, CoreTerms.local(evidence), body);
    for (int i = clauses.size() - 1; i >= 0; i--) {
      CoreLocal place = new CoreLocal("place", Primitive.INT);
      places.addFirst(place);
      CoreExpression put =
          CoreTerms.elementOperation(
              Intrinsic.ARRAY_PUT,
              Cells.CLAUSE,
              Primitive.UNIT,
              span,
              CoreTerms.local(evidence),
              CoreTerms.local(place),
              reinterpret(CoreTerms.local(clauses.get(i)), Cells.CLAUSE, span));
      result = new CoreExpression.Sequence(put, result);
    }
    CoreExpression room = ClausesWithRoom.call(CoreTerms.local(outer), places, span);
    result = new CoreExpression.Let(evidence, room, result);
    for (int i = 0; i < places.size(); i++) {
      String operation = clauses.get(i).name();
      result =
          new CoreExpression.Let(
              places.get(i), OperationPlace.of(handle.effect(), operation, span), result);
    }
    return result;
  }

  private static CoreExpression reinterpret(CoreExpression clause, Type type, Span span) {
    return CoreTerms.elementOperation(Intrinsic.REINTERPRET, type, type, span, clause);
  }
}
