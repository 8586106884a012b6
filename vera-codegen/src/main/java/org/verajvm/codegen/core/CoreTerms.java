package org.verajvm.codegen.core;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/** Makes the terms that several passes need. */
public final class CoreTerms {
  public static final CoreExpression UNIT = new CoreExpression.Unit(Primitive.UNIT);
  public static final CoreExpression TRUE = new CoreExpression.Scalar(1, Primitive.BOOL);
  public static final CoreExpression FALSE = new CoreExpression.Scalar(0, Primitive.BOOL);

  private CoreTerms() {}

  public static CoreExpression integer(long value) {
    return new CoreExpression.Scalar(value, Primitive.INT);
  }

  public static CoreExpression text(String value) {
    return new CoreExpression.Text(value, Primitive.STRING);
  }

  public static CoreExpression.Local local(CoreLocal local) {
    return new CoreExpression.Local(local);
  }

  public static List<CoreExpression> locals(List<CoreLocal> locals) {
    return locals.stream().<CoreExpression>map(CoreTerms::local).toList();
  }

  /** Binds a value to a fresh local, unless it is one already or never comes. */
  public static CoreExpression let(
      String name, CoreExpression value, Function<CoreExpression, CoreExpression> body) {
    if (value instanceof CoreExpression.Local) {
      return body.apply(value);
    }
    if (value.type() == Primitive.NEVER) {
      return value;
    }
    CoreLocal local = new CoreLocal(name, value.type());
    return new CoreExpression.Let(local, value, body.apply(local(local)));
  }

  /** An operation whose instructions do not depend on type arguments. */
  public static CoreExpression operation(
      Intrinsic intrinsic, Type type, Span span, CoreExpression... arguments) {
    return new CoreExpression.Operation(intrinsic, List.of(), Arrays.asList(arguments), type, span);
  }

  /** An operation on elements of a type. */
  public static CoreExpression elementOperation(
      Intrinsic intrinsic, Type element, Type type, Span span, CoreExpression... arguments) {
    return new CoreExpression.Operation(
        intrinsic, List.of(element), Arrays.asList(arguments), type, span);
  }

  public static CoreExpression choose(
      CoreExpression condition, CoreExpression thenBranch, CoreExpression elseBranch) {
    Type type = thenBranch.type() == Primitive.NEVER ? elseBranch.type() : thenBranch.type();
    return new CoreExpression.If(condition, thenBranch, elseBranch, type);
  }

  public static CoreExpression and(CoreExpression left, CoreExpression right) {
    return new CoreExpression.If(left, right, FALSE, Primitive.BOOL);
  }

  public static CoreExpression or(CoreExpression left, CoreExpression right) {
    return new CoreExpression.If(left, TRUE, right, Primitive.BOOL);
  }

  public static CoreExpression not(CoreExpression operand, Span span) {
    return operation(Intrinsic.BOOL_NOT, Primitive.BOOL, span, operand);
  }

  /** Goes on where the condition holds and traps where it does not. */
  public static CoreExpression check(
      CoreExpression condition, TrapKind kind, String message, Span span) {
    return new CoreExpression.If(
        condition, UNIT, new CoreExpression.Trap(kind, message, span), Primitive.UNIT);
  }

  /** The first, then the second; the value is that of the second. */
  public static CoreExpression sequence(CoreExpression first, CoreExpression second) {
    return first instanceof CoreExpression.Unit
        ? second
        : new CoreExpression.Sequence(first, second);
  }
}
