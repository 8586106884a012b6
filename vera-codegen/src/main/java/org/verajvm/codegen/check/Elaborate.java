package org.verajvm.codegen.check;

import org.verajvm.codegen.typed.RebuildTree;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * Writes the types that were found into a tree. Conversions that turned out to change nothing go.
 */
final class Elaborate {
  private final RebuildTree tree;

  Elaborate(Unifier unifier) {
    tree = new RebuildTree(unifier::zonk, Elaborate::convert);
  }

  TypedExpression expression(TypedExpression expression) {
    return tree.expression(expression);
  }

  private static TypedExpression convert(TypedExpression operand, Type to, Span span) {
    if (operand.type().equals(to)) {
      return operand;
    }
    if (operand instanceof TypedExpression.IntLiteral literal && fits(literal, to)) {
      return new TypedExpression.IntLiteral(literal.value(), to, literal.span());
    }
    return new TypedExpression.Convert(operand, to, span);
  }

  private static boolean fits(TypedExpression.IntLiteral literal, Type to) {
    return (to == Primitive.INT || to == Primitive.NAT || to == Primitive.BYTE)
        && literal.value() >= 0;
  }
}
