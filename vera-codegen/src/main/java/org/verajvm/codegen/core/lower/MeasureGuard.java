package org.verajvm.codegen.core.lower;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.Cell;
import org.verajvm.codegen.core.Cells;
import org.verajvm.codegen.core.Comparisons;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.core.GeneratedFunction;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.typed.ComparisonOperator;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.typed.TypedFunction;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.EffectId;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * The run-time check of {@code decreases} (spec 5.6.1). Cells hold the measure of the function's
 * innermost activation; an activation compares its own with it, sets it, and puts it back when it
 * ends. A value of a data type stands for its structural size.
 */
final class MeasureGuard {
  private final TypedFunction function;
  private final Span span;
  private final Cell active;
  private final List<Component> components = new ArrayList<>();

  /** One component of a measure: the cell of the innermost activation and the new value. */
  private record Component(Cell cell, CoreLocal measure, CoreExpression value) {}

  private final List<List<Component>> measures = new ArrayList<>();

  MeasureGuard(TypedFunction function, LowerExpression lower) {
    this.function = function;
    this.span = function.span();
    List<Type> arguments =
        function.typeParameters().stream().<Type>map(Type.Variable::new).toList();
    this.active = Cells.measure(function.id(), "active", arguments, Primitive.BOOL);
    for (List<TypedExpression> measure : function.decreases()) {
      List<Component> parts = new ArrayList<>();
      for (TypedExpression component : measure) {
        Type type = Erasure.erase(component.type());
        String part = Integer.toString(components.size());
        Cell cell = Cells.measure(function.id(), part, arguments, type);
        Component made =
            new Component(cell, new CoreLocal("measure", type), lower.lower(component));
        parts.add(made);
        components.add(made);
      }
      measures.add(parts);
    }
  }

  /** The body of an activation: checked against the one before, which is then this one. */
  CoreExpression entered(CoreExpression body) {
    CoreExpression result = new CoreExpression.CellSet(active, CoreTerms.TRUE);
    for (Component component : components) {
      result =
          new CoreExpression.Sequence(
              new CoreExpression.CellSet(component.cell(), CoreTerms.local(component.measure())),
              result);
    }
    result = new CoreExpression.Sequence(result, body);
    result = new CoreExpression.Sequence(check(), result);
    for (Component component : components.reversed()) {
      result = new CoreExpression.Let(component.measure(), component.value(), result);
    }
    return result;
  }

  /** Puts the cells back when the activation ends. */
  CoreExpression restored(CoreExpression activation) {
    List<Cell> cells = new ArrayList<>(components.stream().map(Component::cell).toList());
    cells.add(active);
    return mayUnwind(function.effects())
        ? restoredAlways(cells, activation)
        : restoredOnReturn(cells, activation);
  }

  private static CoreExpression restoredAlways(List<Cell> cells, CoreExpression activation) {
    CoreExpression result = activation;
    for (Cell cell : cells) {
      result = new CoreExpression.WithCell(cell, new CoreExpression.CellGet(cell), result);
    }
    return result;
  }

  /** Without exceptions the way out is the return alone, which is cheaper. */
  private static CoreExpression restoredOnReturn(List<Cell> cells, CoreExpression activation) {
    if (activation.type() == Primitive.NEVER) {
      return activation;
    }
    CoreLocal value = new CoreLocal("result", activation.type());
    List<CoreLocal> saved = cells.stream().map(c -> new CoreLocal("saved", c.type())).toList();
    CoreExpression end = CoreTerms.local(value);
    for (int i = 0; i < cells.size(); i++) {
      end =
          new CoreExpression.Sequence(
              new CoreExpression.CellSet(cells.get(i), CoreTerms.local(saved.get(i))), end);
    }
    CoreExpression result = new CoreExpression.Let(value, activation, end);
    for (int i = 0; i < cells.size(); i++) {
      result =
          new CoreExpression.Let(saved.get(i), new CoreExpression.CellGet(cells.get(i)), result);
    }
    return result;
  }

  /** Whether an exception, or an abort to a handler, can pass through the function. */
  private static boolean mayUnwind(EffectRow effects) {
    return !effects.variables().isEmpty()
        || effects.effects().stream()
            .anyMatch(effect ->
                effect.id().equals(EffectId.EXN)
                    || effect.id().equals(EffectId.STATE)
                    || !effect.id().module().equals(DataId.PRELUDE));
  }

  private CoreExpression check() {
    CoreExpression decreases = CoreTerms.TRUE;
    for (List<Component> measure : measures.reversed()) {
      CoreExpression one = lexicographic(measure, 0);
      decreases = decreases == CoreTerms.TRUE ? one : CoreTerms.and(one, decreases);
    }
    CoreExpression first = CoreTerms.not(new CoreExpression.CellGet(active), span);
    String message =
        "decreases() measure in '"
            + Names.display(function.id())
            + "' failed to decrease: each recursive call must make it smaller, and never negative";
    return CoreTerms.check(
        CoreTerms.or(first, decreases), TrapKind.CONTRACT_VIOLATION, message, span);
  }

  /** The first component that differs decides. */
  private CoreExpression lexicographic(List<Component> measure, int index) {
    Component component = measure.get(index);
    CoreExpression smaller = smaller(component);
    return index == measure.size() - 1
        ? smaller
        : new CoreExpression.If(
            same(component), lexicographic(measure, index + 1), smaller, Primitive.BOOL);
  }

  private CoreExpression same(Component component) {
    CoreExpression now = CoreTerms.local(component.measure());
    CoreExpression before = new CoreExpression.CellGet(component.cell());
    return component.measure().type() instanceof Primitive type
        ? Comparisons.compare(ComparisonOperator.EQUAL, type, now, before, span)
        : GeneratedFunction.SAME_SIZE.test(component.measure().type(), now, before, span);
  }

  private CoreExpression smaller(Component component) {
    CoreExpression now = CoreTerms.local(component.measure());
    CoreExpression before = new CoreExpression.CellGet(component.cell());
    Type type = component.measure().type();
    if (!(type instanceof Primitive)) {
      return GeneratedFunction.SMALLER.test(type, now, before, span);
    }
    CoreExpression less = Comparisons.compare(ComparisonOperator.LESS, type, now, before, span);
    if (type != Primitive.INT) {
      return less;
    }
    CoreExpression natural =
        CoreTerms.operation(
            Intrinsic.INT_GREATER_EQUAL, Primitive.BOOL, span, now, CoreTerms.integer(0));
    return CoreTerms.and(less, natural);
  }
}
