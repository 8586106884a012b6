package org.verajvm.codegen.check;

import org.verajvm.parser.format.ExpressionPrinter;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Node;

/** The text of a node on one line, as contract violations and diagnostics print it. */
final class SourceText {
  private SourceText() {}

  /** The canonical form. */
  static String of(Expression expression) {
    return ExpressionPrinter.print(expression);
  }

  static String of(Node node) {
    return of(node.span());
  }

  static String of(Span span) {
    return span.text().strip().replaceAll("\\s+", " ");
  }
}
