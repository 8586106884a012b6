package org.verajvm.codegen.check;

import java.util.List;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;

/** Makes changes of type explicit, at the leaves of branches and blocks (spec 2.6.5, 11.2.1). */
final class Conversions {
  private final BodyContext context;

  Conversions(BodyContext context) {
    this.context = context;
  }

  /** The expression as a value of the type, which it is known to flow to. */
  TypedExpression convert(TypedExpression e, Type to) {
    Type from = context.unifier.head(e.type());
    Type target = context.unifier.head(to);
    if (e.type().equals(to) || from.equals(target) && isStable(e.type()) && isStable(to)) {
      return e;
    }
    return switch (e) {
      case TypedExpression.IntLiteral literal when fits(literal, target) -> literal(literal, to);
      case TypedExpression.Arithmetic arithmetic when isLiteralOnly(e) && isInteger(target) ->
          retype(arithmetic, target);
      case TypedExpression.If branch ->
          new TypedExpression.If(
              branch.condition(),
              convert(branch.thenBranch(), to),
              convert(branch.elseBranch(), to),
              to,
              branch.span());
      case TypedExpression.Match match -> match(match, to);
      case TypedExpression.Block block ->
          new TypedExpression.Block(
              block.statements(), convert(block.result(), to), to, block.span());
      default -> new TypedExpression.Convert(e, to, e.span());
    };
  }

  /** A type that may still change needs a conversion even where it is the right one by now. */
  private boolean isStable(Type type) {
    return context.unifier.isFirm(type);
  }

  private TypedExpression match(TypedExpression.Match match, Type to) {
    List<TypedExpression.Match.Arm> arms =
        match.arms().stream()
            .map(arm -> new TypedExpression.Match.Arm(arm.pattern(), convert(arm.body(), to)))
            .toList();
    return new TypedExpression.Match(match.scrutinee(), arms, to, match.span());
  }

  private static boolean isInteger(Type type) {
    return type == Primitive.INT || type == Primitive.NAT || type == Primitive.BYTE;
  }

  /** A negative literal narrows to Nat like any other value: at run time. */
  private static boolean fits(TypedExpression.IntLiteral literal, Type target) {
    boolean negative = literal.type() == Primitive.INT && literal.value() < 0;
    return isInteger(target) && !negative;
  }

  private TypedExpression literal(TypedExpression.IntLiteral literal, Type type) {
    checkRange(literal, type);
    return new TypedExpression.IntLiteral(literal.value(), type, literal.span());
  }

  /**
   * Arithmetic on literals alone belongs to the place where it stands: {@code 0 - 1} is a negative
   * Int and not a Nat that underflows (spec 11.2.1).
   */
  private TypedExpression retype(TypedExpression.Arithmetic e, Type target) {
    if (target == Primitive.BYTE) {
      return new TypedExpression.Convert(e, target, e.span());
    }
    return new TypedExpression.Arithmetic(
        e.operator(), convert(e.left(), target), convert(e.right(), target), target, e.span());
  }

  /** Whether a tree is arithmetic on integer literals and nothing else. */
  static boolean isLiteralOnly(TypedExpression e) {
    TypedExpression current = e;
    while (current instanceof TypedExpression.Arithmetic arithmetic) {
      if (!isLiteralOnly(arithmetic.right())) {
        return false;
      }
      current = arithmetic.left();
    }
    return current instanceof TypedExpression.IntLiteral;
  }

  private void checkRange(TypedExpression.IntLiteral literal, Type type) {
    context.defer(() -> Literals.checkRange(context, literal, type));
  }

  /** The expression with another type, where the two are known to be one. */
  TypedExpression withType(TypedExpression e, Type type) {
    return new TypedExpression.Convert(e, type, e.span());
  }
}
