package org.verajvm.conformance.generated.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.conformance.generated.Binding;
import org.verajvm.conformance.generated.EffectDeclaration;
import org.verajvm.conformance.generated.Shape;
import org.verajvm.conformance.generated.Tree;
import org.verajvm.conformance.generated.evaluate.Evaluator.Frame;

/** Output, State cells and the handlers in force (spec 7.5). */
final class Effects {
  private static final int LONGEST_OUTPUT = 20_000;

  private final Evaluator evaluator;
  private final StringBuilder output = new StringBuilder();
  private final Map<Shape, Deque<Value>> cells = new LinkedHashMap<>();
  private List<Active> handlers = new ArrayList<>();

  /** A handler of a declared effect whose body is running, with the frame it was set up in. */
  private static final class Active {
    private final Tree.HandleEffect handle;
    private final Frame frame;
    private Optional<Value> state;

    private Active(Tree.HandleEffect handle, Frame frame, Optional<Value> state) {
      this.handle = handle;
      this.frame = frame;
      this.state = state;
    }
  }

  Effects(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  String output() {
    return output.toString();
  }

  /** The values of the cells that no handler of the program owns. */
  List<Value> outermostCells() {
    return cells.values().stream().flatMap(cell -> cell.reversed().stream().limit(1)).toList();
  }

  Value print(Value text) {
    output.append(((Value.Text) text).value());
    if (output.length() > LONGEST_OUTPUT) {
      throw new Stop.Unsuitable("long output");
    }
    return new Value.Nothing();
  }

  private Deque<Value> cell(Shape shape) {
    return cells.computeIfAbsent(shape, key -> new ArrayDeque<>());
  }

  Value get(Tree.Get get, Frame frame) {
    Value state = cell(get.shape()).element();
    if (get.clauses().isEmpty()) {
      return state;
    }
    Tree.StateClauses clauses = get.clauses().get();
    Frame clause = frame.copy();
    clause.set(clauses.read(), state);
    return evaluator.evaluate(clauses.resumed(), clause);
  }

  Value put(Tree.Put put, Frame frame) {
    Value stored = evaluator.evaluate(put.value(), frame);
    Deque<Value> cell = cell(put.value().shape());
    Optional<Value> before = cell.isEmpty() ? Optional.empty() : Optional.of(cell.pop());
    cell.push(stored);
    if (put.clauses().isPresent() && put.clauses().get().update().isPresent()) {
      Tree.StateClauses clauses = put.clauses().get();
      Frame clause = frame.copy();
      clause.set(clauses.stored(), stored);
      clause.set(clauses.before(), before.orElseThrow());
      Value updated = evaluator.evaluate(clauses.update().orElseThrow(), clause);
      cell.pop();
      cell.push(updated);
    }
    return new Value.Nothing();
  }

  Value handle(Tree.HandleState handle, Frame frame) {
    Value initial = evaluator.evaluate(handle.initial(), frame);
    Deque<Value> cell = cell(handle.initial().shape());
    cell.push(initial);
    try {
      return evaluator.evaluate(handle.body(), frame);
    } finally {
      cell.pop();
    }
  }

  Value handle(Tree.HandleThrow handle, Frame frame) {
    List<Active> outer = List.copyOf(handlers);
    try {
      return evaluator.evaluate(handle.body(), frame);
    } catch (Stop.Thrown thrown) {
      if (!thrown.shape.equals(handle.caught().shape())) {
        throw thrown;
      }
      handlers = new ArrayList<>(outer);
      frame.set(handle.caught(), thrown.value);
      return evaluator.evaluate(handle.clause(), frame);
    }
  }

  Value handle(Tree.HandleEffect handle, Frame frame) {
    Optional<Value> initial = handle.initial().map(tree -> evaluator.evaluate(tree, frame));
    Active active = new Active(handle, frame, initial);
    List<Active> outer = List.copyOf(handlers);
    handlers.add(active);
    try {
      return evaluator.evaluate(handle.body(), frame);
    } catch (Stop.Abandoned abandoned) {
      if (abandoned.handler != active) {
        throw abandoned;
      }
      return abandoned.value;
    } finally {
      handlers = new ArrayList<>(outer);
    }
  }

  Value perform(Tree.Perform perform, Frame frame) {
    List<Value> arguments = evaluator.all(perform.arguments(), frame);
    int place = innermost(perform.member().effect());
    Active active = handlers.get(place);
    Tree.Clause clause =
        active.handle.clauses().stream()
            .filter(each -> each.member().equals(perform.member()))
            .findFirst()
            .orElseThrow();
    List<Active> inner = handlers;
    handlers = new ArrayList<>(inner.subList(0, place));
    Value result = runClause(active, clause, arguments);
    handlers = inner;
    return result;
  }

  private Value runClause(Active active, Tree.Clause clause, List<Value> arguments) {
    Frame frame = active.frame.copy();
    List<Binding> parameters = clause.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      frame.set(parameters.get(i), arguments.get(i));
    }
    clause.state().ifPresent(binding -> frame.set(binding, active.state.orElseThrow()));
    Value value = evaluator.evaluate(clause.body(), frame);
    if (!clause.resumes()) {
      throw new Stop.Abandoned(active, value);
    }
    if (clause.update().isPresent()) {
      active.state = Optional.of(evaluator.evaluate(clause.update().get(), frame));
    }
    return value;
  }

  private int innermost(EffectDeclaration effect) {
    for (int i = handlers.size() - 1; i >= 0; i--) {
      if (handlers.get(i).handle.effect() == effect) {
        return i;
      }
    }
    throw new IllegalStateException("no handler of " + effect.name());
  }
}
