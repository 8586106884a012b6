package org.verajvm.codegen.core.lower;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verajvm.codegen.core.Cell;
import org.verajvm.codegen.core.Cells;
import org.verajvm.codegen.core.CoreChildren;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.typed.TypedFunction;
import org.verajvm.codegen.typed.TypedProgram;
import org.verajvm.codegen.types.EffectId;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Substitution;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.source.Span;

/**
 * Clauses of declared effects that use a State from outside their handler. Such a clause runs where
 * the operation is; a handler of the same State between the two would give it the wrong cell. Those
 * programs are found here and not compiled.
 */
final class StateHazards {
  private final TypedProgram program;
  private final List<Hazard> hazards = new ArrayList<>();

  /**
   * @param states the State cells that the clauses use
   * @param body the handled body
   */
  private record Hazard(
      FunctionId function, EffectId effect, Set<Cell> states, CoreExpression body, Span span) {}

  StateHazards(TypedProgram program) {
    this.program = program;
  }

  /** Notes a handler, if its clauses use a State. */
  void note(
      FunctionId function,
      EffectId effect,
      Iterable<CoreExpression> clauses,
      CoreExpression body,
      Span span) {
    Set<Cell> states = new HashSet<>();
    clauses.forEach(clause -> collectUses(clause, Set.of(), states));
    if (!states.isEmpty()) {
      hazards.add(new Hazard(function, effect, states, body, span));
    }
  }

  /** The functions that cannot be compiled, each with the reason. */
  Map<FunctionId, Diagnostic> found(Map<FunctionId, CoreFunction> functions) {
    Map<FunctionId, Diagnostic> found = new LinkedHashMap<>();
    for (Hazard hazard : hazards) {
      if (isReal(hazard, functions)) {
        found.putIfAbsent(
            hazard.function(),
            new Diagnostic(
                DiagnosticCode.E602,
                hazard.span(),
                "A clause of this handler uses a State for which there may be another handler"
                    + " around the operation — function skipped.",
                "The clause belongs to the State outside of its handler; it would meet the one"
                    + " inside.",
                "Handle that State outside of this handler only."));
      }
    }
    return found;
  }

  private boolean isReal(Hazard hazard, Map<FunctionId, CoreFunction> functions) {
    if (handles(hazard.body(), hazard.states())) {
      return true;
    }
    for (TypedFunction function : program.functions().values()) {
      CoreFunction lowered = functions.get(function.id());
      if (lowered != null
          && mayPerform(function.effects(), hazard.effect())
          && handles(lowered.body(), hazard.states())) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayPerform(EffectRow row, EffectId effect) {
    return !row.variables().isEmpty()
        || row.effects().stream().anyMatch(e -> e.id().equals(effect));
  }

  private static boolean handles(CoreExpression expression, Set<Cell> states) {
    if (expression instanceof CoreExpression.WithCell with
        && with.cell().kind() == Cell.Kind.STATE
        && states.stream().anyMatch(state -> mayBeSame(state, with.cell()))) {
      return true;
    }
    return CoreChildren.of(expression).stream().anyMatch(child -> handles(child, states));
  }

  /** Generic cells may become any. */
  private static boolean mayBeSame(Cell one, Cell other) {
    return one.equals(other)
        || ComponentChecks.isGeneric(one.type())
        || ComponentChecks.isGeneric(other.type());
  }

  private void collectUses(CoreExpression expression, Set<Cell> own, Set<Cell> found) {
    Set<Cell> inside = own;
    switch (expression) {
      case CoreExpression.CellGet get -> use(get.cell(), own, found);
      case CoreExpression.CellSet set -> use(set.cell(), own, found);
      case CoreExpression.Call call -> collectUses(call, own, found);
      case CoreExpression.Apply apply -> {
        if (apply.function().type() instanceof Type.Function function) {
          collectUses(function.effects(), Substitution.NONE, own, found);
        }
      }
      case CoreExpression.WithCell with -> {
        inside = new HashSet<>(own);
        inside.add(with.cell());
      }
      default -> {
        // Uses no State itself.
      }
    }
    for (CoreExpression child : CoreChildren.of(expression)) {
      collectUses(child, inside, found);
    }
  }

  private void collectUses(CoreExpression.Call call, Set<Cell> own, Set<Cell> found) {
    TypedFunction callee = program.functions().get(call.function());
    if (callee != null) {
      Substitution at = Substitution.of(callee.typeParameters(), call.typeArguments());
      collectUses(callee.effects(), at, own, found);
    }
  }

  private static void collectUses(EffectRow row, Substitution at, Set<Cell> own, Set<Cell> found) {
    for (EffectInstance effect : row.effects()) {
      if (effect.id().equals(EffectId.STATE)) {
        use(Cells.state(at.apply(effect)), own, found);
      }
    }
  }

  private static void use(Cell cell, Set<Cell> own, Set<Cell> found) {
    if (cell.kind() == Cell.Kind.STATE && !own.contains(cell)) {
      found.add(cell);
    }
  }
}
