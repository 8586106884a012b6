package org.verajvm.codegen.core.lower;

import java.util.List;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.core.ExceptionTags;
import org.verajvm.codegen.core.GeneratedFunction;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.EffectId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * Exceptions (spec 7.5.2, 7.7.2). Where no handler is in force the program stops before anything is
 * thrown, so that all functions are still active for the backtrace. Which handler is meant by an
 * exception is a matter of the {@link ExceptionRoute}.
 */
final class LowerExceptions {
  private final FunctionScope scope;
  private final LowerExpression lower;
  private final Conversions conversions;
  private final ExceptionRoute route;

  LowerExceptions(FunctionScope scope, LowerExpression lower, Conversions conversions) {
    this.scope = scope;
    this.lower = lower;
    this.conversions = conversions;
    this.route =
        scope.program().clausesThrow()
            ? new ExceptionRoute.HandlerInForce()
            : new ExceptionRoute.NearestHandler();
  }

  CoreExpression lower(TypedExpression.Perform perform) {
    CoreExpression value = lower.lower(perform.arguments().getFirst());
    Span span = perform.span();
    return CoreTerms.let(
        "thrown",
        value,
        thrown ->
            scope.program().handledEffects().contains(EffectId.EXN)
                ? route.raise(perform.effect(), thrown, stop(thrown, span), span)
                : stop(thrown, span));
  }

  private static CoreExpression stop(CoreExpression value, Span span) {
    CoreExpression message =
        GeneratedFunction.UNCAUGHT.call(value.type(), List.of(value), Primitive.STRING, span);
    return new CoreExpression.TrapMessage(TrapKind.UNCAUGHT_EXCEPTION, message, span);
  }

  /** A handler; its clause runs where the handler is, and nothing is resumed. */
  CoreExpression lower(TypedExpression.Handle handle) {
    CoreExpression body = lower.lower(handle.body());
    if (handle.clauses().isEmpty()) {
      return body;
    }
    CoreLocal state = new CoreLocal("state", stateType(handle));
    CoreLocal exception = new CoreLocal("exception", ExceptionTags.thrown(handle.effect()));
    CoreExpression clause = clause(handle.clauses().getFirst(), exception, state);
    CoreExpression caught =
        route.around(handle.effect(), body, exception, clause, type(handle), handle.span());
    return handle
        .state()
        .<CoreExpression>map(s -> new CoreExpression.Let(state, lower.lower(s.initial()), caught))
        .orElse(caught);
  }

  private CoreExpression clause(
      TypedExpression.Handle.Clause clause, CoreLocal exception, CoreLocal state) {
    clause.stateBinder().ifPresent(binder -> scope.alias(binder, state));
    ClauseParameters parameters =
        ClauseParameters.bind(clause, List.of(exception), scope, conversions);
    return parameters.around(lower.lower(clause.body()));
  }

  private static Type type(TypedExpression.Handle handle) {
    return Erasure.erase(handle.type());
  }

  private static Type stateType(TypedExpression.Handle handle) {
    return handle.state().map(state -> Erasure.erase(state.type())).orElse(Primitive.UNIT);
  }
}
