package org.verajvm.parser.format;

import org.verajvm.parser.syntax.ContractClause;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.TypeExpression;

/**
 * The canonical one-line text of pieces of a program (spec 1.8), for messages that quote them.
 *
 * <p>The text depends on the tree alone: however the source was laid out and parenthesised, equal
 * trees print alike, and parsing the text yields the tree again.
 */
public final class ExpressionPrinter {
  private ExpressionPrinter() {}

  /** {@code @Int.0 + f(1, 2)}. */
  public static String print(Expression expression) {
    StringBuilder out = new StringBuilder();
    new InlineExpressions(out).expression(expression);
    return out.toString();
  }

  /** {@code Array<{ @Int | @Int.0 > 0 }>}, without the {@code @} of a binding site. */
  public static String print(TypeExpression type) {
    StringBuilder out = new StringBuilder();
    new InlineTypes(out).type(type);
    return out.toString();
  }

  /** {@code requires(@Int.0 > 0)}. */
  public static String print(ContractClause clause) {
    StringBuilder out = new StringBuilder();
    new InlineExpressions(out).clause(clause);
    return out.toString();
  }
}
