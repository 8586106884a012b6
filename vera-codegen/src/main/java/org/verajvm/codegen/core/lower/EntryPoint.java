package org.verajvm.codegen.core.lower;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.core.Cells;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Derivable;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.core.GeneratedFunction;
import org.verajvm.codegen.typed.TypedFunction;
import org.verajvm.codegen.typed.TypedProgram;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.EffectId;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;

/**
 * An exported function as the host calls it: there are no handlers around it. State starts with the
 * type's initial value (spec 11.7.2).
 */
final class EntryPoint {
  /** Entry functions keep the names of the functions they stand for. */
  private static final String MODULE = GeneratedFunction.MODULE + ".entry";

  private final TypedFunction function;
  private final TypedProgram program;

  EntryPoint(TypedFunction function, TypedProgram program) {
    this.function = function;
    this.program = program;
  }

  /** Why a host cannot call the function. */
  Optional<Diagnostic> obstacle() {
    return function.effects().effects().stream()
        .flatMap(effect -> obstacle(effect).stream())
        .findFirst();
  }

  private Optional<Diagnostic> obstacle(EffectInstance effect) {
    if (!effect.id().module().equals(DataId.PRELUDE)) {
      return Optional.of(
          new Diagnostic(
              DiagnosticCode.E603,
              function.span(),
              "Function '%s' performs the effect '%s', which no handler around it can take; it is"
                      .formatted(function.id().name(), effect)
                  + " not exported.",
              "A host provides the built-in effects only.",
              "Handle the effect in a function that is exported instead."));
    }
    if (effect.id().equals(EffectId.STATE)
        && !Derivable.hasInitial(effect.arguments().getFirst(), program.data())) {
      return Optional.of(
          new Diagnostic(
              DiagnosticCode.E605,
              function.span(),
              "Function '%s' uses '%s', whose type has no initial value; it is not exported."
                  .formatted(function.id().name(), effect),
              "State that no handler gives a value starts with the initial value of its type.",
              "Handle the state in a function that is exported instead."));
    }
    return Optional.empty();
  }

  /** The function that is exported instead, where one is needed. */
  Optional<CoreFunction> wrapper() {
    List<CoreLocal> parameters =
        function.parameters().stream()
            .map(p -> new CoreLocal(p.slot(), Erasure.erase(p.type())))
            .toList();
    Type result = Erasure.erase(function.result());
    CoreExpression call =
        new CoreExpression.Call(
            function.id(), List.of(), CoreTerms.locals(parameters), result, function.span());
    CoreExpression body = call;
    for (EffectInstance effect : function.effects().effects()) {
      if (effect.id().equals(EffectId.STATE)) {
        body = CoreTerms.sequence(initialized(effect), body);
      }
    }
    return body == call
        ? Optional.empty()
        : Optional.of(
            new CoreFunction(
                new FunctionId(MODULE, function.id().name()),
                List.of(),
                parameters,
                result,
                body,
                Names.display(function.id()),
                function.span()));
  }

  /** Cells of strings, arrays and scalars start as they should; others get their value here. */
  private CoreExpression initialized(EffectInstance effect) {
    Type type = Erasure.erase(effect.arguments().getFirst());
    if (type instanceof Primitive || type instanceof Type.Array) {
      return CoreTerms.UNIT;
    }
    CoreExpression initial = GeneratedFunction.INITIAL.call(type, List.of(), type, function.span());
    CoreExpression set =
        new CoreExpression.Sequence(
            new CoreExpression.CellSet(Cells.state(effect), initial),
            new CoreExpression.CellSet(Cells.stateReady(effect), CoreTerms.TRUE));
    return CoreTerms.choose(
        new CoreExpression.CellGet(Cells.stateReady(effect)), CoreTerms.UNIT, set);
  }
}
