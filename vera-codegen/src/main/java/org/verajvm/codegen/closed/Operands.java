package org.verajvm.codegen.closed;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.layout.Representation;

/** Evaluates the operands of one expression, left to right. */
final class Operands {
  private final FunctionScope scope;
  private final FlattenExpressions expressions;

  Operands(FunctionScope scope, FlattenExpressions expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  /**
   * The values of {@code all}, those without a representation among them. A value that a later
   * operand's statements could change or overtake is assigned to a variable before those.
   */
  List<Value> of(List<CoreExpression> all, BlockBuilder out) {
    List<Value> values = new ArrayList<>(all.size());
    int settled = 0;
    for (CoreExpression operand : all) {
      BlockBuilder before = new BlockBuilder();
      Value value = expressions.value(operand, before);
      if (!before.isEmpty()) {
        settle(values, settled, out);
        settled = values.size();
        out.addAll(before);
      }
      values.add(value);
    }
    return values;
  }

  List<Value> of(CoreExpression first, List<CoreExpression> rest, BlockBuilder out) {
    List<CoreExpression> all = new ArrayList<>(rest.size() + 1);
    all.add(first);
    all.addAll(rest);
    return of(all, out);
  }

  private void settle(List<Value> values, int from, BlockBuilder out) {
    for (int i = from; i < values.size(); i++) {
      values.set(i, settle("t", values.get(i), out));
    }
  }

  /** An atom of the same value. */
  Value settle(String name, Value value, BlockBuilder out) {
    return value.isAtom() ? value : assign(name, value, out);
  }

  Value assign(String name, Value value, BlockBuilder out) {
    if (value.representation() == Representation.NONE) {
      out.add(new Statement.Evaluate(value));
      return Value.NOTHING;
    }
    Variable variable = scope.fresh(name, value.representation());
    out.add(new Statement.Assign(variable, value));
    return new Value.Use(variable);
  }

  /**
   * The same values, fit to be evaluated after an allocation: what is computed from a reference is
   * computed before, so that the reference is not kept alive for it.
   */
  List<Value> acrossSafepoint(List<Value> values, BlockBuilder out) {
    int last = values.size() - 1;
    while (last >= 0 && !needsSettling(values.get(last))) {
      last--;
    }
    List<Value> result = new ArrayList<>(values);
    for (int i = 0; i <= last; i++) {
      result.set(i, settle("t", result.get(i), out));
    }
    return result;
  }

  private static boolean needsSettling(Value value) {
    return !value.isAtom() && isUnstable(value);
  }

  private static boolean isUnstable(Value value) {
    return switch (value) {
      case Value.LoadCell _, Value.LoadScratch _ -> true;
      case Value.Use(Variable variable) -> variable.isReference();
      default -> value.operandValues().stream().anyMatch(Operands::isUnstable);
    };
  }

  /** The values that exist at run time. */
  static List<Value> withValue(List<Value> values) {
    return values.stream().filter(v -> v.representation() != Representation.NONE).toList();
  }
}
