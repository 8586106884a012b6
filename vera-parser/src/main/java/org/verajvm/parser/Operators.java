package org.verajvm.parser;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.verajvm.parser.lexer.TokenKind;
import org.verajvm.parser.syntax.BinaryOperator;

/** Which token stands for which binary operator. */
final class Operators {
  private static final Map<TokenKind, BinaryOperator> BINARY = new EnumMap<>(TokenKind.class);

  static {
    for (TokenKind kind : TokenKind.values()) {
      for (BinaryOperator operator : BinaryOperator.values()) {
        if (operator.symbol().equals(kind.text())) {
          BINARY.put(kind, operator);
        }
      }
    }
  }

  private Operators() {}

  static Optional<BinaryOperator> binary(TokenKind kind) {
    return Optional.ofNullable(BINARY.get(kind));
  }

  /** Comparisons do not associate (spec 1.5). */
  static boolean isComparison(BinaryOperator operator) {
    return operator.precedence() == BinaryOperator.EQUAL.precedence()
        || operator.precedence() == BinaryOperator.LESS.precedence();
  }
}
