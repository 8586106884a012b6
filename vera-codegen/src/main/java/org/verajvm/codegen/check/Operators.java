package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E144;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E145;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E146;

import java.math.BigInteger;
import java.util.Optional;
import org.verajvm.codegen.typed.ArithmeticOperator;
import org.verajvm.codegen.typed.ComparisonOperator;
import org.verajvm.codegen.typed.LogicalOperator;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.syntax.Expression;

/** Operators (spec 4.4 to 4.6). */
final class Operators {
  private final Expressions expressions;
  private final BodyContext context;

  Operators(Expressions expressions) {
    this.expressions = expressions;
    this.context = expressions.context;
  }

  TypedExpression binary(Expression.Binary e, Optional<Type> hint) {
    return switch (e.operator()) {
      case PIPE -> expressions.calls.pipe(e, hint);
      case ADD -> arithmetic(e, ArithmeticOperator.ADD, hint);
      case SUBTRACT -> arithmetic(e, ArithmeticOperator.SUBTRACT, hint);
      case MULTIPLY -> arithmetic(e, ArithmeticOperator.MULTIPLY, hint);
      case DIVIDE -> arithmetic(e, ArithmeticOperator.DIVIDE, hint);
      case MODULO -> arithmetic(e, ArithmeticOperator.MODULO, hint);
      case EQUAL -> compare(e, ComparisonOperator.EQUAL);
      case NOT_EQUAL -> compare(e, ComparisonOperator.NOT_EQUAL);
      case LESS -> compare(e, ComparisonOperator.LESS);
      case GREATER -> compare(e, ComparisonOperator.GREATER);
      case LESS_EQUAL -> compare(e, ComparisonOperator.LESS_EQUAL);
      case GREATER_EQUAL -> compare(e, ComparisonOperator.GREATER_EQUAL);
      case AND -> logical(e, LogicalOperator.AND);
      case OR -> logical(e, LogicalOperator.OR);
      case IMPLIES -> logical(e, LogicalOperator.IMPLIES);
    };
  }

  TypedExpression unary(Expression.Unary e, Optional<Type> hint) {
    return switch (e.operator()) {
      case NOT -> {
        TypedExpression operand =
            expressions.check(
                e.operand(),
                Primitive.BOOL,
                found -> TypeErrors.notBool(E146, "The operand of '!'", found, e.operand().span()));
        yield new TypedExpression.Not(operand, Primitive.BOOL, e.span());
      }
      case NEGATE -> negate(e, hint);
    };
  }

  private TypedExpression negate(Expression.Unary e, Optional<Type> hint) {
    Optional<BigInteger> literal = literal(e.operand());
    if (literal.isPresent()) {
      return expressions.literals.integer(
          literal.get().negate(), Optional.of(Primitive.INT), e.span());
    }
    TypedExpression operand =
        expressions.infer(
            e.operand(), hint.filter(this::isFloat).or(() -> Optional.of(Primitive.INT)));
    Type base = settled(operand.type());
    if (base == Primitive.FLOAT64) {
      return new TypedExpression.Negate(
          expressions.conversions.convert(operand, base), base, e.span());
    }
    if (base == Primitive.INT || base == Primitive.NAT || base == Primitive.NEVER) {
      return new TypedExpression.Negate(
          expressions.conversions.convert(operand, Primitive.INT), Primitive.INT, e.span());
    }
    if (!Unifier.isError(base)) {
      context.diagnostics().add(OperatorErrors.negate(operand.type(), e.span()));
    }
    return new TypedExpression.Hole(Unifier.error(), e.span());
  }

  private boolean isFloat(Type type) {
    return context.unifier.base(type) == Primitive.FLOAT64;
  }

  private static Optional<BigInteger> literal(Expression expression) {
    return expression instanceof Expression.IntLiteral literal
        ? Optional.of(literal.value())
        : Optional.empty();
  }

  /** The type of an operand; one that is still open is an integer. */
  private Type settled(Type type) {
    Type base = context.unifier.base(type);
    if (context.unifier.isOpen(base)) {
      context.unifier.flows(Primitive.INT, base);
      return context.unifier.base(base);
    }
    return base;
  }

  /** The operands alone decide what is computed: its place only converts the result (6.4.3). */
  private TypedExpression arithmetic(
      Expression.Binary e, ArithmeticOperator operator, Optional<Type> hint) {
    TypedExpression left = expressions.infer(e.left());
    TypedExpression right = expressions.infer(e.right());
    if (context.unifier.isOpen(context.unifier.base(left.type()))) {
      context.unifier.flows(right.type(), left.type());
    }
    Type leftBase = settled(left.type());
    if (context.unifier.isOpen(context.unifier.base(right.type()))) {
      context.unifier.flows(leftBase, right.type());
    }
    Type rightBase = settled(right.type());
    if (Unifier.isError(leftBase) || Unifier.isError(rightBase)) {
      return new TypedExpression.Hole(Unifier.error(), e.span());
    }
    String symbol = e.operator().symbol();
    if (!isNumeric(leftBase) || !isNumeric(rightBase)) {
      context
          .diagnostics()
          .add(OperatorErrors.numeric(symbol, left.type(), right.type(), e.span()));
      return new TypedExpression.Hole(Unifier.error(), e.span());
    }
    Optional<Type> joined = context.unifier.join(leftBase, rightBase);
    if (joined.isEmpty()) {
      context.diagnostics().add(OperatorErrors.mixed(symbol, left.type(), right.type(), e.span()));
      return new TypedExpression.Hole(Unifier.error(), e.span());
    }
    Type type = arithmeticType(operator, left, right, joined.get(), hint);
    return new TypedExpression.Arithmetic(
        operator,
        expressions.conversions.convert(left, type),
        expressions.conversions.convert(right, type),
        type,
        e.span());
  }

  /** A difference of literals is a number that may be negative (spec 11.2.1). */
  private Type arithmeticType(
      ArithmeticOperator operator,
      TypedExpression left,
      TypedExpression right,
      Type joined,
      Optional<Type> hint) {
    boolean literals =
        operator == ArithmeticOperator.SUBTRACT
            && joined == Primitive.NAT
            && Conversions.isLiteralOnly(left)
            && Conversions.isLiteralOnly(right);
    boolean nat = hint.map(type -> context.unifier.base(type) == Primitive.NAT).orElse(false);
    return literals && !nat ? Primitive.INT : joined;
  }

  private static boolean isNumeric(Type type) {
    return type == Primitive.INT
        || type == Primitive.NAT
        || type == Primitive.FLOAT64
        || type == Primitive.NEVER;
  }

  private TypedExpression compare(Expression.Binary e, ComparisonOperator operator) {
    TypedExpression left = expressions.infer(e.left());
    Optional<Type> hint = Optional.of(left.type()).filter(type -> !isByte(type));
    TypedExpression right = expressions.infer(e.right(), hint);
    if (context.byteLiterals) {
      left = byteLiteral(left, right.type());
      right = byteLiteral(right, left.type());
    }
    Optional<Type> joined = context.unifier.join(left.type(), right.type());
    if (joined.isEmpty()) {
      context.diagnostics().add(OperatorErrors.incomparable(left.type(), right.type(), e.span()));
      return new TypedExpression.Hole(Primitive.BOOL, e.span());
    }
    Type type = context.unifier.base(joined.get());
    defer(operator, e, type, left.type(), right.type());
    return new TypedExpression.Compare(
        operator,
        expressions.conversions.convert(left, type),
        expressions.conversions.convert(right, type),
        Primitive.BOOL,
        e.span());
  }

  private boolean isByte(Type type) {
    return context.unifier.base(type) == Primitive.BYTE;
  }

  /** A literal with a minus sign is an Int, which no Byte compares with. */
  private TypedExpression byteLiteral(TypedExpression operand, Type other) {
    return operand instanceof TypedExpression.IntLiteral literal
            && context.unifier.base(literal.type()) == Primitive.NAT
            && isByte(other)
        ? expressions.conversions.convert(operand, Primitive.BYTE)
        : operand;
  }

  private void defer(
      ComparisonOperator operator, Expression.Binary e, Type type, Type left, Type right) {
    boolean equality =
        operator == ComparisonOperator.EQUAL || operator == ComparisonOperator.NOT_EQUAL;
    context.defer(() -> {
      Type known = context.unifier.zonk(type);
      if (equality) {
        Abilities.requireEq(context, known, e.span());
      } else if (!Abilities.isOrdered(known)) {
        context
            .diagnostics()
            .add(OperatorErrors.unordered(e.operator().symbol(), left, right, e.span()));
      }
    });
  }

  private TypedExpression logical(Expression.Binary e, LogicalOperator operator) {
    String symbol = e.operator().symbol();
    TypedExpression left = expressions.test(e.left(), E144, "The left operand of '" + symbol + "'");
    TypedExpression right =
        expressions.test(e.right(), E145, "The right operand of '" + symbol + "'");
    return new TypedExpression.Logical(operator, left, right, Primitive.BOOL, e.span());
  }
}
