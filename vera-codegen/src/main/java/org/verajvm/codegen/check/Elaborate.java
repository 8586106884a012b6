package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.RebuildTree;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.typed.TypedStatement;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * Writes the types that were found into a tree. Conversions that turned out to change nothing go;
 * those between function types become functions that convert their arguments and results.
 */
final class Elaborate {
  private final RebuildTree tree;

  Elaborate(Unifier unifier) {
    tree = new RebuildTree(unifier::zonk, Elaborate::convert);
  }

  TypedExpression expression(TypedExpression expression) {
    return tree.expression(expression);
  }

  Binder binder(Binder binder) {
    return tree.binder(binder);
  }

  private static TypedExpression convert(TypedExpression operand, Type to, Span span) {
    Type from = operand.type();
    if (from.equals(to)) {
      return operand;
    }
    if (operand instanceof TypedExpression.IntLiteral literal && fits(literal, to)) {
      return new TypedExpression.IntLiteral(literal.value(), to, literal.span());
    }
    if (from instanceof Type.Function source && to instanceof Type.Function target) {
      return function(operand, source, target, span);
    }
    return new TypedExpression.Convert(operand, to, span);
  }

  private static boolean fits(TypedExpression.IntLiteral literal, Type to) {
    return (to == Primitive.INT || to == Primitive.NAT || to == Primitive.BYTE)
        && literal.value() >= 0;
  }

  /** Whether values of the two types are the same, so that no test can fail. */
  private static boolean isSame(Type from, Type to) {
    if (from.equals(to)) {
      return true;
    }
    return !isScalar(from) && !isScalar(to) && !(from instanceof Type.Function);
  }

  private static boolean isScalar(Type type) {
    return type instanceof Primitive || type instanceof Type.Refined;
  }

  private static TypedExpression function(
      TypedExpression operand, Type.Function from, Type.Function to, Span span) {
    boolean same = isSame(from.result(), to.result());
    for (int i = 0; i < from.parameters().size(); i++) {
      same &= isSame(to.parameters().get(i), from.parameters().get(i));
    }
    if (same) {
      return new TypedExpression.Convert(operand, to, span);
    }
    Binder function = new Binder("Fn", from, span);
    List<Binder> parameters = new ArrayList<>();
    List<TypedExpression> arguments = new ArrayList<>();
    for (int i = 0; i < to.parameters().size(); i++) {
      Binder parameter = new Binder("", to.parameters().get(i), span);
      parameters.add(parameter);
      TypedExpression local = new TypedExpression.Local(parameter, parameter.type(), span);
      arguments.add(convert(local, from.parameters().get(i), span));
    }
    TypedExpression applied =
        new TypedExpression.Apply(
            new TypedExpression.Local(function, from, span), arguments, from.result(), span);
    TypedExpression lambda =
        new TypedExpression.Lambda(
            parameters, to.result(), to.effects(), convert(applied, to.result(), span), to, span);
    return new TypedExpression.Block(
        List.of(new TypedStatement.Let(function, operand)), lambda, to, span);
  }
}
