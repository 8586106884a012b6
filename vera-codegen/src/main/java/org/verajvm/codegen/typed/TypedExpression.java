package org.verajvm.codegen.typed;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.source.Span;

/**
 * A resolved expression: slots are binders, calls are functions with their type arguments, and
 * every change of type is a {@link Convert}.
 */
public sealed interface TypedExpression {
  Type type();

  Span span();

  /** An Int, Nat or Byte; the value as two's complement. */
  record IntLiteral(long value, Type type, Span span) implements TypedExpression {}

  record FloatLiteral(double value, Type type, Span span) implements TypedExpression {}

  record BoolLiteral(boolean value, Type type, Span span) implements TypedExpression {}

  record UnitLiteral(Type type, Span span) implements TypedExpression {}

  record StringLiteral(String value, Type type, Span span) implements TypedExpression {}

  /** Parts are Strings already: other types come through a builtin call. */
  record Interpolation(List<TypedExpression> parts, Type type, Span span)
      implements TypedExpression {}

  /** A slot reference, or {@code @T.result}. */
  record Local(Binder binder, Type type, Span span) implements TypedExpression {}

  record Call(
      FunctionId function,
      List<Type> typeArguments,
      List<TypedExpression> arguments,
      Type type,
      Span span)
      implements TypedExpression {}

  /** A call of a row of the builtin table, ability operations on known types among them. */
  record BuiltinCall(
      Builtin builtin,
      List<Type> typeArguments,
      List<TypedExpression> arguments,
      Type type,
      Span span)
      implements TypedExpression {}

  /** {@code apply_fn(f, args)} (spec 11.10.5). */
  record Apply(TypedExpression function, List<TypedExpression> arguments, Type type, Span span)
      implements TypedExpression {}

  /** The constructor's fields are those of {@code type}. */
  record Construct(
      DataDefinition.Constructor constructor,
      List<TypedExpression> arguments,
      Type.Data type,
      Span span)
      implements TypedExpression {}

  record Lambda(
      List<Binder> parameters,
      Type result,
      EffectRow effects,
      TypedExpression body,
      Type type,
      Span span)
      implements TypedExpression {}

  record If(
      TypedExpression condition,
      TypedExpression thenBranch,
      TypedExpression elseBranch,
      Type type,
      Span span)
      implements TypedExpression {}

  record Match(TypedExpression scrutinee, List<Arm> arms, Type type, Span span)
      implements TypedExpression {
    /** One arm; the body is converted to the match's type. */
    public record Arm(TypedPattern pattern, TypedExpression body) {}
  }

  record Block(List<TypedStatement> statements, TypedExpression result, Type type, Span span)
      implements TypedExpression {}

  record ArrayLiteral(List<TypedExpression> elements, Type type, Span span)
      implements TypedExpression {}

  /** The index is an Int or a Nat. */
  record Index(TypedExpression array, TypedExpression index, Type type, Span span)
      implements TypedExpression {}

  /** Arithmetic: both operands have the result's type. */
  record Arithmetic(
      ArithmeticOperator operator,
      TypedExpression left,
      TypedExpression right,
      Type type,
      Span span)
      implements TypedExpression {}

  /** {@code -x} on Int or Float64. */
  record Negate(TypedExpression operand, Type type, Span span) implements TypedExpression {}

  /** Equality and ordering; both operands have one type, after conversion. */
  record Compare(
      ComparisonOperator operator,
      TypedExpression left,
      TypedExpression right,
      Type type,
      Span span)
      implements TypedExpression {}

  /**
   * {@code &&}, {@code ||} and {@code ==>}; the right operand is evaluated only when it matters.
   */
  record Logical(
      LogicalOperator operator, TypedExpression left, TypedExpression right, Type type, Span span)
      implements TypedExpression {}

  record Not(TypedExpression operand, Type type, Span span) implements TypedExpression {}

  /**
   * Widening, narrowing or refinement; checked at run time where it can fail (spec 2.6.5, 11.2.1).
   */
  record Convert(TypedExpression operand, Type type, Span span) implements TypedExpression {}

  /**
   * An effect operation.
   *
   * @param clause for {@code State}: the lexically enclosing handler whose clauses apply (spec
   *     7.5.2); empty means the intrinsic operation
   */
  record Perform(
      EffectInstance effect,
      String operation,
      Optional<HandlerId> clause,
      List<TypedExpression> arguments,
      Type type,
      Span span)
      implements TypedExpression {}

  /**
   * A handler (spec 7.5).
   *
   * @param unhandled operations without a clause that no handler outside can receive
   */
  record Handle(
      HandlerId id,
      EffectInstance effect,
      Optional<State> state,
      List<Clause> clauses,
      List<Unhandled> unhandled,
      TypedExpression body,
      Type type,
      Span span)
      implements TypedExpression {
    /** The handler's state; {@code initial} has the cell's type. */
    public record State(Type type, TypedExpression initial) {}

    /** An operation that has no meaning in the handled body. */
    public record Unhandled(String operation, List<Type> parameters, Type result) {}

    /**
     * One operation clause.
     *
     * @param parameters empty where the clause binds none
     * @param stateBinder the state as it was before the operation
     * @param body {@link Resume} stands for {@code resume(...)}; a body that never resumes is the
     *     value of the whole handler
     * @param update the state after {@code with}
     * @param performs whether it may perform an effect, so that handlers around it matter
     * @param operationParameters the parameter types of the operation, also of those not bound
     */
    public record Clause(
        String operation,
        List<Binder> parameters,
        Optional<Binder> stateBinder,
        TypedExpression body,
        Optional<TypedExpression> update,
        boolean performs,
        List<Type> operationParameters,
        Type operationResult,
        Span span) {}
  }

  /** {@code resume(value)} in a clause; its type is that of the handler's result. */
  record Resume(HandlerId handler, TypedExpression value, Type type, Span span)
      implements TypedExpression {}

  /** {@code old(State<T>)}: the cell's value when the function was entered. */
  record OldState(EffectInstance effect, Type type, Span span) implements TypedExpression {}

  /** {@code new(State<T>)}: the cell's value when the function returns. */
  record NewState(EffectInstance effect, Type type, Span span) implements TypedExpression {}

  record Assert(TypedExpression predicate, String text, Type type, Span span)
      implements TypedExpression {}

  record Assume(TypedExpression predicate, Type type, Span span) implements TypedExpression {}

  /** The index runs from 0 to bound - 1; stops at the first answer (spec 11.13). */
  record Quantifier(
      boolean universal,
      Binder index,
      TypedExpression bound,
      TypedExpression body,
      Type type,
      Span span)
      implements TypedExpression {}

  /** A typed hole: allowed by check, rejected by compile (spec 4.17). */
  record Hole(Type type, Span span) implements TypedExpression {}
}
