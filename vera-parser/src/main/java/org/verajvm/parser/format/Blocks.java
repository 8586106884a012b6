package org.verajvm.parser.format;

import java.util.List;
import org.verajvm.parser.syntax.Expression;

/** Where a block without statements and its bare result are the same construct. */
final class Blocks {
  private Blocks() {}

  /** An arm's body loses braces that hold a result alone. */
  static Expression unwrap(Expression body) {
    return body instanceof Expression.Block block && block.statements().isEmpty()
        ? unwrap(block.result())
        : body;
  }

  /** A handler clause's body always has braces. */
  static Expression.Block wrap(Expression body) {
    return body instanceof Expression.Block block
        ? block
        : new Expression.Block(List.of(), body, body.span());
  }
}
