package org.verajvm.conformance.generated.evaluate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.conformance.generated.Binding;
import org.verajvm.conformance.generated.EffectDeclaration;
import org.verajvm.conformance.generated.Shape;
import org.verajvm.conformance.generated.Tree;
import org.verajvm.conformance.generated.evaluate.Evaluator.Frame;

/**
 * Output, State cells and the handlers in force (spec 7.5). A clause runs with what is in force
 * where its handler stands; that of a State also with its own cell.
 */
final class Effects {
  private static final int LONGEST_OUTPUT = 20_000;

  private final Evaluator evaluator;
  private final StringBuilder output = new StringBuilder();
  private final Map<Shape, Cell> outermost = new LinkedHashMap<>();
  private InForce inForce = new InForce(Map.of(), Map.of(), Map.of());

  /** The value of a State; empty until the first put outside of all handlers. */
  private static final class Cell {
    private Optional<Value> value;
    private Optional<InForce> body = Optional.empty();

    private Cell(Optional<Value> value) {
      this.value = value;
    }
  }

  /** The handlers of declared effects, the cells, and what tells one that catches from others. */
  private record InForce(
      Map<EffectDeclaration, Active> handlers,
      Map<Shape, Cell> cells,
      Map<Shape, Object> catchers) {
    InForce with(Active active) {
      Map<EffectDeclaration, Active> all = new HashMap<>(handlers);
      all.put(active.handle.effect(), active);
      return new InForce(all, cells, catchers);
    }

    InForce with(Shape shape, Cell cell) {
      Map<Shape, Cell> all = new HashMap<>(cells);
      all.put(shape, cell);
      return new InForce(handlers, all, catchers);
    }

    InForce catching(Shape shape, Object handler) {
      Map<Shape, Object> all = new HashMap<>(catchers);
      all.put(shape, handler);
      return new InForce(handlers, cells, all);
    }
  }

  /** A handler of a declared effect whose body is running, with what is around it. */
  private static final class Active {
    private final Tree.HandleEffect handle;
    private final Frame frame;
    private final InForce outside;
    private Optional<Value> state;

    private Active(Tree.HandleEffect handle, Frame frame, InForce outside, Optional<Value> state) {
      this.handle = handle;
      this.frame = frame;
      this.outside = outside;
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
    return outermost.values().stream().flatMap(cell -> cell.value.stream()).toList();
  }

  Value print(Value text) {
    output.append(((Value.Text) text).value());
    if (output.length() > LONGEST_OUTPUT) {
      throw new Stop.Unsuitable("long output");
    }
    return new Value.Nothing();
  }

  private Cell cell(Shape shape) {
    Cell handled = inForce.cells().get(shape);
    return handled == null
        ? outermost.computeIfAbsent(shape, key -> new Cell(Optional.empty()))
        : handled;
  }

  private static Value value(Cell cell) {
    return cell.value.orElseThrow(
        () -> new Stop.Unsuitable("the initial value of a State is the host's"));
  }

  Value get(Tree.Get get, Frame frame) {
    Cell cell = cell(get.shape());
    Value state = value(cell);
    if (get.clauses().isEmpty()) {
      return state;
    }
    Tree.StateClauses clauses = get.clauses().get();
    Frame clause = frame.copy();
    clause.set(clauses.read(), state);
    return inClause(cell, clauses.resumed(), clause);
  }

  Value put(Tree.Put put, Frame frame) {
    Value stored = evaluator.evaluate(put.value(), frame);
    Cell cell = cell(put.value().shape());
    Optional<Value> before = cell.value;
    cell.value = Optional.of(stored);
    if (put.clauses().isPresent() && put.clauses().get().update().isPresent()) {
      Tree.StateClauses clauses = put.clauses().get();
      Frame clause = frame.copy();
      clause.set(clauses.stored(), stored);
      clause.set(clauses.before(), before.orElseThrow());
      cell.value = Optional.of(inClause(cell, clauses.update().orElseThrow(), clause));
    }
    return new Value.Nothing();
  }

  Value handle(Tree.HandleState handle, Frame frame) {
    Cell cell = new Cell(Optional.of(evaluator.evaluate(handle.initial(), frame)));
    InForce inner = inForce.with(handle.initial().shape(), cell);
    cell.body = Optional.of(inner);
    return within(inner, handle.body(), frame);
  }

  private Value inClause(Cell cell, Tree part, Frame frame) {
    return within(cell.body.orElseThrow(), part, frame);
  }

  /** What leaves the place of a throw. */
  Stop thrown(Tree.Throw thrown, Frame frame) {
    Value value = evaluator.evaluate(thrown.value(), frame);
    Object handler = inForce.catchers().get(thrown.value().shape());
    return new Stop.Thrown(Optional.ofNullable(handler), value);
  }

  Value handle(Tree.HandleThrow handle, Frame frame) {
    Object activation = new Object();
    try {
      return within(inForce.catching(handle.caught().shape(), activation), handle.body(), frame);
    } catch (Stop.Thrown thrown) {
      if (!thrown.handler.equals(Optional.of(activation))) {
        throw thrown;
      }
      frame.set(handle.caught(), thrown.value);
      return evaluator.evaluate(handle.clause(), frame);
    }
  }

  Value handle(Tree.HandleEffect handle, Frame frame) {
    Optional<Value> initial = handle.initial().map(tree -> evaluator.evaluate(tree, frame));
    Active active = new Active(handle, frame, inForce, initial);
    try {
      return within(inForce.with(active), handle.body(), frame);
    } catch (Stop.Abandoned abandoned) {
      if (abandoned.handler != active) {
        throw abandoned;
      }
      return abandoned.value;
    }
  }

  private Value within(InForce inner, Tree body, Frame frame) {
    InForce outer = inForce;
    inForce = inner;
    try {
      return evaluator.evaluate(body, frame);
    } finally {
      inForce = outer;
    }
  }

  Value perform(Tree.Perform perform, Frame frame) {
    List<Value> arguments = evaluator.all(perform.arguments(), frame);
    Active active = inForce.handlers().get(perform.member().effect());
    if (active == null) {
      throw new IllegalStateException("no handler of " + perform.member().effect().name());
    }
    Tree.Clause clause =
        active.handle.clauses().stream()
            .filter(each -> each.member().equals(perform.member()))
            .findFirst()
            .orElseThrow();
    InForce inner = inForce;
    inForce = active.outside;
    try {
      return runClause(active, clause, arguments);
    } finally {
      inForce = inner;
    }
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
}
