package org.verajvm.codegen.closed;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.core.Cell;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.layout.DataLayouts.ConstructorLayout;
import org.verajvm.codegen.layout.ObjectLayout;
import org.verajvm.codegen.layout.Representation;
import org.verajvm.codegen.types.Type;

/**
 * Turns the expressions of one function into statements and values. The order of evaluation is that
 * of the Core: whatever must not move past a statement is assigned before it.
 */
final class FlattenExpressions {
  private final FunctionScope scope;
  private final Operands operands;
  private final FlattenControl control;
  private final FlattenOperations operations;
  private final FlattenHostCalls hostCalls;
  private final FlattenData data;
  private final ClosureConversion closures;

  FlattenExpressions(FunctionScope scope) {
    this.scope = scope;
    this.operands = new Operands(scope, this);
    this.control = new FlattenControl(scope, this, operands);
    this.operations = new FlattenOperations(scope, operands);
    this.hostCalls = new FlattenHostCalls(scope, operands);
    this.data = new FlattenData(scope, this, operands);
    this.closures = new ClosureConversion(scope);
  }

  /** Evaluates {@code expression} and sends its value to {@code destination}. */
  void into(CoreExpression expression, Destination destination, BlockBuilder out) {
    CoreExpression rest = prefix(expression, out);
    switch (rest) {
      case CoreExpression.If branch -> control.branch(branch, destination, out);
      case CoreExpression.Switch branch -> control.branch(branch, destination, out);
      case CoreExpression.Loop loop -> control.loop(loop, destination, out);
      case CoreExpression.Recur recur -> control.recur(recur, out);
      case CoreExpression.Join join -> control.join(join, destination, out);
      case CoreExpression.Jump jump -> control.jump(jump, out);
      case CoreExpression.WithCell with -> control.withCell(with, destination, out);
      case CoreExpression.Catch attempt -> control.attempt(attempt, destination, out);
      case CoreExpression.Call call -> call(call, target(call.type(), destination), out);
      case CoreExpression.Apply apply -> apply(apply, target(apply.type(), destination), out);
      default -> send(simple(rest, out), destination, out);
    }
  }

  /** The value of {@code expression}; what must happen before is added to {@code out}. */
  Value value(CoreExpression expression, BlockBuilder out) {
    CoreExpression rest = prefix(expression, out);
    return switch (rest) {
      case CoreExpression.If branch when SimpleExpressions.isSimple(branch) ->
          control.choose(branch, out);
      case CoreExpression.If _,
          CoreExpression.Switch _,
          CoreExpression.Loop _,
          CoreExpression.Recur _,
          CoreExpression.Join _,
          CoreExpression.Jump _,
          CoreExpression.WithCell _,
          CoreExpression.Catch _,
          CoreExpression.Call _,
          CoreExpression.Apply _ ->
          throughVariable(rest, out);
      default -> simple(rest, out);
    };
  }

  private Value throughVariable(CoreExpression expression, BlockBuilder out) {
    Representation representation = Representation.of(expression.type());
    if (representation == Representation.NONE) {
      into(expression, Destination.DROP, out);
      return Value.NOTHING;
    }
    Variable variable = scope.fresh("t", representation);
    into(expression, new Destination.To(variable), out);
    return new Value.Use(variable);
  }

  /** Evaluates leading bindings and dropped values; what is left is neither Let nor Sequence. */
  private CoreExpression prefix(CoreExpression expression, BlockBuilder out) {
    CoreExpression rest = expression;
    while (true) {
      switch (rest) {
        case CoreExpression.Let let -> {
          bind(let, out);
          rest = let.body();
        }
        case CoreExpression.Sequence sequence -> {
          into(sequence.first(), Destination.DROP, out);
          rest = sequence.second();
        }
        default -> {
          return rest;
        }
      }
    }
  }

  private void bind(CoreExpression.Let let, BlockBuilder out) {
    Value value = value(let.value(), out);
    scope.define(
        let.local(), value.isAtom() ? value : operands.assign(let.local().name(), value, out));
  }

  private void send(Value value, Destination destination, BlockBuilder out) {
    switch (destination) {
      case Destination.To(Variable variable) -> {
        if (value.representation() != Representation.NONE) {
          out.add(new Statement.Assign(variable, value));
        }
      }
      case Destination.Drop _ -> {
        if (!value.isAtom()) {
          out.add(new Statement.Evaluate(value));
        }
      }
    }
  }

  private Optional<Variable> target(Type type, Destination destination) {
    return switch (destination) {
      case Destination.To(Variable variable) when Representation.of(type) != Representation.NONE ->
          Optional.of(variable);
      case Destination.To _, Destination.Drop _ -> Optional.empty();
    };
  }

  private Value simple(CoreExpression expression, BlockBuilder out) {
    return switch (expression) {
      case CoreExpression.Scalar scalar -> constant(scalar);
      case CoreExpression.Float number -> new Value.F64(number.value());
      case CoreExpression.Text text ->
          new Value.Static(scope.program().layout().objects().string(text.value()));
      case CoreExpression.Unit _ -> Value.NOTHING;
      case CoreExpression.Local local -> scope.value(local.local());
      case CoreExpression.Field field -> field(field, out);
      case CoreExpression.Construct construct -> data.construct(construct, out);
      case CoreExpression.ArrayLiteral array -> data.array(array, out);
      case CoreExpression.Operation operation -> operations.operation(operation, out);
      case CoreExpression.HostCall call -> hostCalls.call(call, out);
      case CoreExpression.Lambda lambda -> closures.closure(lambda, out);
      case CoreExpression.CellGet get -> cellGet(get.cell());
      case CoreExpression.CellSet set -> cellSet(set, out);
      case CoreExpression.Throw thrown -> {
        out.add(new Statement.Throw(thrown.tag(), value(thrown.value(), out)));
        yield Value.NOTHING;
      }
      case CoreExpression.Trap trap -> {
        out.add(new Statement.Trap(scope.trapSite(trap.kind(), trap.message(), trap.span())));
        yield Value.NOTHING;
      }
      case CoreExpression.TrapMessage trap -> {
        out.add(new Statement.TrapMessage(trap.kind(), value(trap.message(), out)));
        yield Value.NOTHING;
      }
      case CoreExpression.Let _,
          CoreExpression.Sequence _,
          CoreExpression.If _,
          CoreExpression.Switch _,
          CoreExpression.Loop _,
          CoreExpression.Recur _,
          CoreExpression.Join _,
          CoreExpression.Jump _,
          CoreExpression.WithCell _,
          CoreExpression.Catch _,
          CoreExpression.Call _,
          CoreExpression.Apply _ ->
          throw new IllegalStateException("internal error: not a simple expression");
    };
  }

  private static Value constant(CoreExpression.Scalar scalar) {
    return switch (Representation.of(scalar.type())) {
      case I32 -> new Value.I32((int) scalar.value());
      case I64 -> new Value.I64(scalar.value());
      case NONE, F64, REFERENCE ->
          throw new IllegalStateException("internal error: scalar of type " + scalar.type());
    };
  }

  private Value field(CoreExpression.Field field, BlockBuilder out) {
    ConstructorLayout layout =
        scope.program().layout().types().of(field.object().type(), field.constructor());
    ObjectLayout.Slot slot = layout.layout().fields().get(field.index());
    Value object = value(field.object(), out);
    return slot.representation() == Representation.NONE
        ? Value.NOTHING
        : new Value.LoadField(object, slot.offset(), slot.representation());
  }

  private Value cellGet(Cell cell) {
    Representation representation = Representation.of(cell.type());
    return representation == Representation.NONE
        ? Value.NOTHING
        : new Value.LoadCell(scope.program().use(cell), representation);
  }

  private Value cellSet(CoreExpression.CellSet set, BlockBuilder out) {
    Value value = value(set.value(), out);
    if (Representation.of(set.cell().type()) != Representation.NONE) {
      out.add(new Statement.StoreCell(scope.program().use(set.cell()), value));
    }
    return Value.NOTHING;
  }

  private void call(CoreExpression.Call call, Optional<Variable> target, BlockBuilder out) {
    List<Value> arguments = operands.of(call.arguments(), out);
    out.add(new Statement.Call(target, call.function(), Operands.withValue(arguments)));
    endIfNever(call.type(), out);
  }

  private void apply(CoreExpression.Apply apply, Optional<Variable> target, BlockBuilder out) {
    List<Value> all = operands.of(apply.function(), apply.arguments(), out);
    Value closure = operands.settle("f", all.getFirst(), out);
    List<Value> arguments = Operands.withValue(all.subList(1, all.size()));
    if (out.ended()) {
      return;
    }
    out.add(
        new Statement.CallClosure(
            target, closure, arguments, ClosureConversion.shape(functionType(apply))));
    endIfNever(apply.type(), out);
  }

  private static Type.Function functionType(CoreExpression.Apply apply) {
    Type type = apply.function().type();
    while (!(type instanceof Type.Function)) {
      type =
          switch (type) {
            case Type.Refined refined -> refined.base();
            case Type.Future future -> future.payload();
            default -> throw new IllegalStateException("internal error: not a function: " + type);
          };
    }
    return (Type.Function) type;
  }

  private static void endIfNever(Type type, BlockBuilder out) {
    if (type == Type.Primitive.NEVER) {
      out.add(new Statement.Unreachable());
    }
  }
}
