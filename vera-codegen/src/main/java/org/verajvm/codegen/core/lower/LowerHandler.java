package org.verajvm.codegen.core.lower;

import java.util.List;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.builtin.Builtin.Lowering;
import org.verajvm.codegen.builtin.BuiltinTable;
import org.verajvm.codegen.core.BuiltinCalls;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.EffectId;
import org.verajvm.codegen.types.EffectInstance;

/**
 * Lowers handlers and effect operations (spec 7.4, 7.5), each effect in its own way. The clauses of
 * an effect of the host are as those of a declared one; where none is in force, the host answers.
 */
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
      return new LowerExceptions(scope, lower, conversions).lower(handle);
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
    List<CoreExpression> arguments = lower.lower(perform.arguments());
    return scope.program().handledEffects().contains(effect.id())
        ? LowerUserHandler.perform(
            perform, arguments, values -> hostOperation(perform, row, values))
        : hostOperation(perform, row, arguments);
  }

  private static CoreExpression hostOperation(
      TypedExpression.Perform perform, Builtin row, List<CoreExpression> arguments) {
    return BuiltinCalls.call(
        row,
        perform.effect().arguments(),
        arguments,
        Erasure.erase(perform.type()),
        perform.span());
  }

  private CoreExpression lowerControlled(TypedExpression.Perform perform, Builtin.Control control) {
    return switch (control) {
      case THROW -> new LowerExceptions(scope, lower, conversions).lower(perform);
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
        ? StateCell.put(
            perform.effect(), lower.lower(perform.arguments().getFirst()), perform.span())
        : StateCell.get(perform.effect(), perform.span());
  }

  /** A {@code resume} that is not the last thing its clause does, or not the only one. */
  CoreExpression misplacedResume(TypedExpression.Resume resume) {
    return scope.unsupported(
        "resume(...) is used other than as the last thing its handler clause does — function"
            + " skipped.",
        "A clause resumes at most once, in tail position (spec 7.5.2): the value goes to the"
            + " operation and the computation goes on there, of which no copy is kept. To resume"
            + " twice, or to go on after resume, is a future feature of the language (spec 7.5.3).",
        "Make resume(...) the value of the clause, and do before it what is to be done; a clause"
            + " may also end without it, which ends the handler.",
        resume.span());
  }
}
