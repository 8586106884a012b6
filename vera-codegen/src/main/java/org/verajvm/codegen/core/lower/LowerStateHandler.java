package org.verajvm.codegen.core.lower;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.verajvm.codegen.builtin.Builtin.Control;
import org.verajvm.codegen.builtin.Builtin.Lowering;
import org.verajvm.codegen.builtin.BuiltinTable;
import org.verajvm.codegen.core.Cells;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.core.GeneratedFunction;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.Type;

/**
 * A State handler puts a cell in force for its body. Operations keep their intrinsic meaning; a
 * clause that is not the canonical one refines what the operations written in the body observe
 * (spec 7.5.2). It runs with what is in force around the handler and with the handler's own cell.
 */
final class LowerStateHandler {
  private final FunctionScope scope;
  private final LowerExpression lower;
  private final Conversions conversions;

  LowerStateHandler(FunctionScope scope, LowerExpression lower, Conversions conversions) {
    this.scope = scope;
    this.lower = lower;
    this.conversions = conversions;
  }

  CoreExpression lower(TypedExpression.Handle handle) {
    Type type = Cells.state(handle.effect()).type();
    CoreLocal cell = new CoreLocal("cell", Box.typeOf(type));
    CoreLocal outside = Evidence.variable("outside");
    CoreLocal evidence = Evidence.variable("evidence");
    AbortPoint abort = new AbortPoint(Erasure.erase(handle.type()), handle.span());
    CoreExpression initial = initial(handle);
    CoreExpression result =
        Evidence.extended(
            evidence,
            outside,
            handle.effect(),
            Map.of(StateCell.ENTRY, cell),
            handle.span(),
            withClauses(handle, new InForce(cell, type, evidence), abort));
    result = new CoreExpression.Let(outside, Evidence.current(), abort.numbered(result));
    return Box.bind(cell, initial, handle.span(), result);
  }

  /**
   * A handler whose body runs.
   *
   * @param cell a variable with the box of the state
   * @param evidence a variable with what is in force in the body
   */
  private record InForce(CoreLocal cell, Type type, CoreLocal evidence) {
    Box box() {
      return new Box(CoreTerms.local(cell), type);
    }
  }

  private CoreExpression withClauses(
      TypedExpression.Handle handle, InForce inForce, AbortPoint abort) {
    Map<CoreLocal, CoreExpression> functions = new LinkedHashMap<>();
    Map<String, CoreLocal> byOperation = new HashMap<>();
    for (TypedExpression.Handle.Clause clause : handle.clauses()) {
      if (!isCanonical(clause)) {
        CoreExpression function = function(handle, clause, inForce, abort);
        CoreLocal local = new CoreLocal(clause.operation(), function.type());
        functions.put(local, function);
        byOperation.put(clause.operation(), local);
      }
    }
    scope.defineStateHandler(handle.id(), new StateClauses(byOperation));
    CoreExpression body = lower.lower(handle.body());
    CoreExpression result =
        abort.around(Evidence.within(CoreTerms.local(inForce.evidence()), body));
    for (Map.Entry<CoreLocal, CoreExpression> function : functions.entrySet()) {
      result = new CoreExpression.Let(function.getKey(), function.getValue(), result);
    }
    return result;
  }

  private CoreExpression initial(TypedExpression.Handle handle) {
    Type type = handle.effect().arguments().getFirst();
    return handle
        .state()
        .map(state -> lower.lower(state.initial()))
        .orElseGet(() ->
            GeneratedFunction.INITIAL.call(
                Erasure.erase(type), List.of(), Erasure.erase(type), handle.span()));
  }

  private CoreExpression function(
      TypedExpression.Handle handle,
      TypedExpression.Handle.Clause clause,
      InForce inForce,
      AbortPoint abort) {
    List<CoreLocal> arguments = ClauseParameters.fresh(clause);
    ClauseParameters parameters = ClauseParameters.bind(clause, arguments, scope, conversions);
    CoreLocal before = new CoreLocal("before", inForce.type());
    clause.stateBinder().ifPresent(binder -> scope.alias(binder, before));
    Optional<Supplier<CoreExpression>> update =
        clause.update().map(state -> () -> inForce.box().write(lower.lower(state), clause.span()));
    ClauseTail tail = new ClauseTail(handle.id(), clause.operationResult(), update, abort, lower);
    CoreExpression body = parameters.around(lower.lower(clause.body(), tail));
    CoreExpression stored =
        control(handle, clause) == Control.STATE_PUT
            ? new CoreExpression.Sequence(
                inForce.box().write(CoreTerms.local(arguments.getFirst()), clause.span()), body)
            : body;
    CoreExpression captured =
        new CoreExpression.Let(before, inForce.box().read(clause.span()), stored);
    return ClauseParameters.function(
        clause, arguments, Evidence.ofClause(clause, inForce.evidence(), captured));
  }

  private static Control control(
      TypedExpression.Handle handle, TypedExpression.Handle.Clause clause) {
    return BuiltinTable.operation(handle.effect().id().name(), clause.operation())
        .map(row -> ((Lowering.Controlled) row.lowering()).control())
        .orElseThrow(
            () -> new IllegalStateException("internal error: clause " + clause.operation()));
  }

  /** Whether the clause resumes with the intrinsic result and leaves the state alone. */
  private static boolean isCanonical(TypedExpression.Handle.Clause clause) {
    if (clause.update().isPresent()) {
      return false;
    }
    TypedExpression body = clause.body();
    while (body instanceof TypedExpression.Block block && block.statements().isEmpty()) {
      body = block.result();
    }
    if (!(body instanceof TypedExpression.Resume resume)) {
      return false;
    }
    return resume.value() instanceof TypedExpression.UnitLiteral
        || resume.value() instanceof TypedExpression.Local local
            && clause.stateBinder().filter(binder -> binder == local.binder()).isPresent()
            && clause.parameters().stream().allMatch(LowerStateHandler::isUnit);
  }

  private static boolean isUnit(Binder binder) {
    return Erasure.erase(binder.type()) == Type.Primitive.UNIT;
  }
}
