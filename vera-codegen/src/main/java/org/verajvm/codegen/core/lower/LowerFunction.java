package org.verajvm.codegen.core.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.core.LoopSelfTailCalls;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.typed.TypedFunction;
import org.verajvm.codegen.typed.TypedFunction.Contract;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;

/**
 * Lowers one function with its contracts (spec 6.5, 11.8). In order: refinements of the parameters,
 * preconditions, the termination measure, the body, refinements of the result, postconditions.
 */
final class LowerFunction {
  private final TypedFunction function;
  private final FunctionScope scope;
  private final LowerExpression lower;

  LowerFunction(TypedFunction function, FunctionScope scope) {
    this.function = function;
    this.scope = scope;
    this.lower = new LowerExpression(scope);
  }

  CoreFunction lower() {
    List<CoreLocal> parameters = function.parameters().stream().map(scope::bind).toList();
    TypedExpression body = TailConversions.push(function);
    if (!Erasure.refinements(function.result()).isEmpty()) {
      TailConversions.collectResultConversions(body, function.result(), scope.resultConversions());
    }
    CoreExpression entry = checksAtEntry(parameters);
    CoreExpression lowered = lower.lower(body);
    List<Contract> ensures = function.ensures();
    return ensures.stream().allMatch(LowerFunction::isTrivial) || lowered.type() == Primitive.NEVER
        ? withoutPostconditions(parameters, entry, lowered)
        : withPostconditions(parameters, entry, lowered, ensures);
  }

  private CoreFunction withoutPostconditions(
      List<CoreLocal> parameters, CoreExpression entry, CoreExpression body) {
    Optional<MeasureGuard> guard = measureGuard();
    CoreExpression entered = guard.map(g -> g.entered(body)).orElse(body);
    List<Type> own = function.typeParameters().stream().<Type>map(Type.Variable::new).toList();
    LoopSelfTailCalls.Looped looped =
        LoopSelfTailCalls.apply(function.id(), own, parameters, CoreTerms.sequence(entry, entered));
    return finished(
        looped.parameters(), guard.map(g -> g.restored(looped.body())).orElse(looped.body()));
  }

  private CoreFunction withPostconditions(
      List<CoreLocal> parameters,
      CoreExpression entry,
      CoreExpression body,
      List<Contract> ensures) {
    CoreExpression guarded =
        measureGuard().map(guard -> guard.restored(guard.entered(body))).orElse(body);
    CoreLocal result = scope.bind(function.resultBinder());
    CoreExpression checked = CoreTerms.local(result);
    for (CoreExpression check : checks(ensures, "Postcondition", "ensures").reversed()) {
      checked = CoreTerms.sequence(check, checked);
    }
    CoreExpression whole = new CoreExpression.Let(result, guarded, checked);
    for (Map.Entry<EffectInstance, CoreLocal> old : scope.oldStates().entrySet()) {
      whole =
          new CoreExpression.Let(
              old.getValue(), StateCell.get(old.getKey(), function.span()), whole);
    }
    return finished(parameters, CoreTerms.sequence(entry, whole));
  }

  private Optional<MeasureGuard> measureGuard() {
    return function.decreases().isEmpty()
        ? Optional.empty()
        : Optional.of(new MeasureGuard(function, lower));
  }

  private CoreFunction finished(List<CoreLocal> parameters, CoreExpression body) {
    return new CoreFunction(
        function.id(),
        function.typeParameters(),
        parameters,
        Erasure.erase(function.result()),
        body,
        Names.display(function.id()),
        function.span());
  }

  private CoreExpression checksAtEntry(List<CoreLocal> parameters) {
    List<CoreExpression> checks = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Binder binder = function.parameters().get(i);
      checks.add(
          lower
              .conversions()
              .guardParameter(CoreTerms.local(parameters.get(i)), binder.type(), function.span()));
    }
    checks.addAll(checks(function.requires(), "Precondition", "requires"));
    CoreExpression all = CoreTerms.UNIT;
    for (CoreExpression check : checks.reversed()) {
      all = all == CoreTerms.UNIT ? check : CoreTerms.sequence(check, all);
    }
    return all;
  }

  private List<CoreExpression> checks(List<Contract> contracts, String what, String clause) {
    List<CoreExpression> checks = new ArrayList<>();
    for (Contract contract : contracts) {
      if (!isTrivial(contract)) {
        String place = what + " violation in " + scope.signature();
        String message = place + "\n  " + clause + "(" + contract.text() + ") failed";
        checks.add(
            CoreTerms.check(
                lower.lower(contract.predicate()),
                TrapKind.CONTRACT_VIOLATION,
                message,
                contract.span()));
      }
    }
    return checks;
  }

  /** {@code requires(true)} and its like produce no code (spec 11.8.1). */
  private static boolean isTrivial(Contract contract) {
    return contract.predicate() instanceof TypedExpression.BoolLiteral literal && literal.value();
  }
}
