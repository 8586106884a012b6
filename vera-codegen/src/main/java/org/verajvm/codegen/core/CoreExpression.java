package org.verajvm.codegen.core;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.source.Span;

/**
 * An expression of the Core: strict, evaluated left to right, every type known.
 *
 * <p>Types are those of the source without refinements; Never where control does not come back.
 */
public sealed interface CoreExpression {
  Type type();

  /** Int and Nat as i64; Bool and Byte as their number. */
  record Scalar(long value, Type type) implements CoreExpression {}

  record Float(double value, Type type) implements CoreExpression {}

  record Text(String value, Type type) implements CoreExpression {}

  record Unit(Type type) implements CoreExpression {}

  record Local(CoreLocal local) implements CoreExpression {
    @Override
    public Type type() {
      return local.type();
    }
  }

  record Let(CoreLocal local, CoreExpression value, CoreExpression body) implements CoreExpression {
    @Override
    public Type type() {
      return body.type();
    }
  }

  /** Evaluates {@code first}, drops its value, then is {@code second}. */
  record Sequence(CoreExpression first, CoreExpression second) implements CoreExpression {
    @Override
    public Type type() {
      return second.type();
    }
  }

  record If(
      CoreExpression condition, CoreExpression thenBranch, CoreExpression elseBranch, Type type)
      implements CoreExpression {}

  /**
   * Branches on the constructor of a data value.
   *
   * @param cases at most one for each tag
   * @param otherwise present unless the cases cover all constructors
   */
  record Switch(
      CoreExpression scrutinee, List<Case> cases, Optional<CoreExpression> otherwise, Type type)
      implements CoreExpression {
    public record Case(int tag, CoreExpression body) {}
  }

  /** A field of a value known to be of {@code constructor}. */
  record Field(CoreExpression object, DataDefinition.Constructor constructor, int index, Type type)
      implements CoreExpression {}

  record Construct(
      DataDefinition.Constructor constructor, List<CoreExpression> arguments, Type type)
      implements CoreExpression {}

  record ArrayLiteral(List<CoreExpression> elements, Type type) implements CoreExpression {}

  record Call(
      FunctionId function,
      List<Type> typeArguments,
      List<CoreExpression> arguments,
      Type type,
      Span span)
      implements CoreExpression {}

  /**
   * An intrinsic; those that can trap say at {@code span}.
   *
   * @param typeArguments those of the builtin's scheme, where the instruction depends on them
   */
  record Operation(
      Intrinsic intrinsic,
      List<Type> typeArguments,
      List<CoreExpression> arguments,
      Type type,
      Span span)
      implements CoreExpression {}

  /** A call of a host function; {@code builtin.lowering()} is Host. */
  record HostCall(
      Builtin builtin,
      List<Type> typeArguments,
      List<CoreExpression> arguments,
      Type type,
      Span span)
      implements CoreExpression {}

  /** A closure; free locals of the body are its captures. */
  record Lambda(List<CoreLocal> parameters, CoreExpression body, Type.Function type, Span span)
      implements CoreExpression {}

  record Apply(CoreExpression function, List<CoreExpression> arguments, Type type)
      implements CoreExpression {}

  /**
   * A loop: {@code variables} start as {@code initial}; a {@link Recur} of this loop in tail
   * position of the body starts the next iteration; any other value of the body is the loop's.
   */
  record Loop(
      LoopId id,
      List<CoreLocal> variables,
      List<CoreExpression> initial,
      CoreExpression body,
      Type type)
      implements CoreExpression {}

  record Recur(LoopId loop, List<CoreExpression> arguments, Type type) implements CoreExpression {}

  /** Identifies a loop; compared by identity. */
  final class LoopId {}

  /**
   * A join point: code that several places of {@code body} share, such as the arm of a match. A
   * {@link Jump} to it stands in tail position of {@code body} only, outside lambdas; its arguments
   * become the {@code parameters}. The value of {@code target} is then that of the whole. Both
   * {@code target} and {@code body} are in tail position where the join is.
   */
  record Join(
      JoinId id, List<CoreLocal> parameters, CoreExpression target, CoreExpression body, Type type)
      implements CoreExpression {}

  record Jump(JoinId join, List<CoreExpression> arguments, Type type) implements CoreExpression {}

  /** Identifies a join point; compared by identity. */
  final class JoinId {}

  record CellGet(Cell cell) implements CoreExpression {
    @Override
    public Type type() {
      return cell.type();
    }
  }

  record CellSet(Cell cell, CoreExpression value) implements CoreExpression {
    @Override
    public Type type() {
      return Type.Primitive.UNIT;
    }
  }

  /**
   * Runs the body with the cell set to {@code initial} and restores the cell's former value however
   * the body ends, by value or by exception.
   */
  record WithCell(Cell cell, CoreExpression initial, CoreExpression body)
      implements CoreExpression {
    @Override
    public Type type() {
      return body.type();
    }
  }

  /**
   * Throws {@code value}; the nearest {@link Catch} of an equal tag receives it.
   *
   * @param tag the type that selects the handler: two tags are the same when the types are equal
   */
  record Throw(ExceptionTag tag, CoreExpression value) implements CoreExpression {
    @Override
    public Type type() {
      return Type.Primitive.NEVER;
    }
  }

  /** Runs the body; an exception of the tag is bound to {@code exception} in {@code handler}. */
  record Catch(
      ExceptionTag tag, CoreExpression body, CoreLocal exception, CoreExpression handler, Type type)
      implements CoreExpression {}

  /**
   * @param purpose {@code Exn} for the effect of that name, {@code abort} for handlers that do not
   *     resume
   * @param payload the type of the value thrown
   */
  record ExceptionTag(String purpose, Type payload) {}

  /** Stops the program with a text known at run time only. */
  record TrapMessage(TrapKind kind, CoreExpression message, Span span) implements CoreExpression {
    @Override
    public Type type() {
      return Type.Primitive.NEVER;
    }
  }

  /** Stops the program. */
  record Trap(TrapKind kind, String message, Span span) implements CoreExpression {
    @Override
    public Type type() {
      return Type.Primitive.NEVER;
    }
  }
}
