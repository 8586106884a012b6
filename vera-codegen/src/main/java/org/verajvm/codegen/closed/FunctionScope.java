package org.verajvm.codegen.closed;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.verajvm.codegen.abi.ProgramInterface.TrapSite;
import org.verajvm.codegen.core.CoreExpression.JoinId;
import org.verajvm.codegen.core.CoreExpression.LoopId;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.layout.Representation;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.parser.source.Span;

/** What is known while one function is flattened: its variables and what they stand for. */
final class FunctionScope {
  private final ProgramScope program;
  private final FunctionId id;
  private final String display;
  private final Map<CoreLocal, Value> values = new IdentityHashMap<>();
  private final Map<LoopId, ActiveLoop> loops = new IdentityHashMap<>();
  private final Map<JoinId, ActiveJoin> joins = new IdentityHashMap<>();
  private int variables;
  private int lambdas;

  /** A loop being flattened: one value for each loop variable, {@code NOTHING} without one. */
  record ActiveLoop(Statement.LoopLabel label, List<Value> variables) {}

  /** A join being flattened: one value for each parameter, {@code NOTHING} without one. */
  record ActiveJoin(Statement.JoinLabel label, List<Value> parameters) {}

  FunctionScope(ProgramScope program, FunctionId id, String display) {
    this.program = program;
    this.id = id;
    this.display = display;
  }

  ProgramScope program() {
    return program;
  }

  String display() {
    return display;
  }

  Variable fresh(String name, Representation representation) {
    return new Variable(variables++, name, representation);
  }

  int variables() {
    return variables;
  }

  void define(CoreLocal local, Value value) {
    values.put(local, value);
  }

  /** A new variable for {@code local}, or nothing where its type has no value. */
  Value declare(CoreLocal local) {
    Representation representation = Representation.of(local.type());
    Value value =
        representation == Representation.NONE
            ? Value.NOTHING
            : new Value.Use(fresh(local.name(), representation));
    define(local, value);
    return value;
  }

  Value value(CoreLocal local) {
    Value value = values.get(local);
    if (value == null) {
      throw new IllegalStateException("internal error: unbound " + local + " in " + display);
    }
    return value;
  }

  void enter(LoopId loop, ActiveLoop active) {
    loops.put(loop, active);
  }

  ActiveLoop loop(LoopId loop) {
    ActiveLoop active = loops.get(loop);
    if (active == null) {
      throw new IllegalStateException("internal error: no enclosing loop in " + display);
    }
    return active;
  }

  void enter(JoinId join, ActiveJoin active) {
    joins.put(join, active);
  }

  ActiveJoin join(JoinId join) {
    ActiveJoin active = joins.get(join);
    if (active == null) {
      throw new IllegalStateException("internal error: no enclosing join in " + display);
    }
    return active;
  }

  FunctionId lambdaId() {
    return new FunctionId(id.module(), id.name() + "#" + ++lambdas);
  }

  int trapSite(TrapKind kind, String message, Span span) {
    return program.trapSite(new TrapSite(kind, message, display, span.file().path(), span.line()));
  }
}
