package org.verajvm.codegen.core.lower;

import java.util.List;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.builtin.Builtin.Lowering;
import org.verajvm.codegen.builtin.BuiltinTable;
import org.verajvm.codegen.core.BuiltinCalls;
import org.verajvm.codegen.core.Cells;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.core.ExceptionTags;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.EffectId;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.Type;

/** Lowers handlers and effect operations (spec 7.4, 7.5), each effect in its own way. */
final class LowerHandler {
  private final FunctionScope scope;
  private final LowerExpression lower;
  private final Conversions conversions;

  LowerHandler(FunctionScope scope, LowerExpression lower, Conversions conversions) {
    this.scope = scope;
    this.lower = lower;
    this.conversions = conversions;
  }

  CoreExpression lower(TypedExpression.Handle handle) {
    EffectId effect = handle.effect().id();
    if (effect.equals(EffectId.STATE)) {
      return new LowerStateHandler(scope, lower, conversions).lower(handle);
    }
    if (effect.equals(EffectId.EXN)) {
      return lowerExceptionHandler(handle);
    }
    if (effect.module().equals(DataId.PRELUDE)) {
      return scope.unsupported(
          "A handler of the effect " + effect.name() + " cannot be compiled.",
          "Operations of this effect are carried out by the host.",
          "Handle State, Exn or an effect that the program declares.",
          handle.span());
    }
    return new LowerUserHandler(lower, scope, conversions).lower(handle);
  }

  CoreExpression lowerPerform(TypedExpression.Perform perform) {
    EffectInstance effect = perform.effect();
    if (!effect.id().module().equals(DataId.PRELUDE)) {
      return LowerUserHandler.perform(perform, lower.lower(perform.arguments()));
    }
    Builtin row =
        BuiltinTable.operation(effect.id().name(), perform.operation())
            .orElseThrow(() ->
                new IllegalStateException(
                    "internal error: no operation " + effect + "." + perform.operation()));
    if (row.lowering() instanceof Lowering.Controlled controlled) {
      return lowerControlled(perform, controlled.control());
    }
    return BuiltinCalls.call(
        row,
        effect.arguments(),
        lower.lower(perform.arguments()),
        Erasure.erase(perform.type()),
        perform.span());
  }

  private CoreExpression lowerControlled(TypedExpression.Perform perform, Builtin.Control control) {
    return switch (control) {
      case THROW ->
          new CoreExpression.Throw(
              ExceptionTags.of(perform.effect()), lower.lower(perform.arguments().getFirst()));
      case STATE_GET, STATE_PUT ->
          perform
              .clause()
              .flatMap(handler -> scope.stateHandler(handler).function(perform.operation()))
              .<CoreExpression>map(function ->
                  new CoreExpression.Apply(
                      CoreTerms.local(function),
                      lower.lower(perform.arguments()),
                      Erasure.erase(perform.type())))
              .orElseGet(() -> intrinsic(perform, control));
    };
  }

  private CoreExpression intrinsic(TypedExpression.Perform perform, Builtin.Control control) {
    return control == Builtin.Control.STATE_PUT
        ? new CoreExpression.CellSet(
            Cells.state(perform.effect()), lower.lower(perform.arguments().getFirst()))
        : new CoreExpression.CellGet(Cells.state(perform.effect()));
  }

  /** A clause of an exception handler runs where the handler is; nothing is resumed. */
  private CoreExpression lowerExceptionHandler(TypedExpression.Handle handle) {
    CoreExpression.ExceptionTag tag = ExceptionTags.of(handle.effect());
    CoreExpression body = lower.lower(handle.body());
    CoreLocal exception = new CoreLocal("exception", tag.payload());
    List<TypedExpression.Handle.Clause> clauses = handle.clauses();
    if (clauses.isEmpty()) {
      return body;
    }
    CoreLocal state = new CoreLocal("state", stateType(handle));
    CoreExpression handler = exceptionClause(clauses.getFirst(), exception, state);
    CoreExpression caught =
        new CoreExpression.Catch(tag, body, exception, handler, Erasure.erase(handle.type()));
    return handle
        .state()
        .<CoreExpression>map(s -> new CoreExpression.Let(state, lower.lower(s.initial()), caught))
        .orElse(caught);
  }

  private static Type stateType(TypedExpression.Handle handle) {
    return handle.state().map(state -> Erasure.erase(state.type())).orElse(Type.Primitive.UNIT);
  }

  private CoreExpression exceptionClause(
      TypedExpression.Handle.Clause clause, CoreLocal exception, CoreLocal state) {
    clause.stateBinder().ifPresent(binder -> scope.alias(binder, state));
    ClauseParameters parameters =
        ClauseParameters.bind(clause, List.of(exception), scope, conversions);
    return parameters.around(lower.lower(clause.body()));
  }

  /** A {@code resume} that is not the last thing its clause does, or not the only one. */
  CoreExpression misplacedResume(TypedExpression.Resume resume) {
    return scope.unsupported(
        "resume(...) is compiled as the last thing a handler clause does, at most once on each"
            + " way through it.",
        "The back end gives the resumed value to the operation and goes on there; it keeps no"
            + " copy of the suspended computation (spec 7.5.2).",
        "Make resume(...) the value of the clause; branch inside its argument where needed.",
        resume.span());
  }
}
