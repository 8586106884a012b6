package org.verajvm.parser.syntax;

/** Binary operators with their precedence, loosest first (spec 10.4). */
public enum BinaryOperator {
  PIPE("|>", 1),
  IMPLIES("==>", 2),
  OR("||", 3),
  AND("&&", 4),
  EQUAL("==", 5),
  NOT_EQUAL("!=", 5),
  LESS("<", 6),
  GREATER(">", 6),
  LESS_EQUAL("<=", 6),
  GREATER_EQUAL(">=", 6),
  ADD("+", 7),
  SUBTRACT("-", 7),
  MULTIPLY("*", 8),
  DIVIDE("/", 8),
  MODULO("%", 8);

  private final String symbol;
  private final int precedence;

  BinaryOperator(String symbol, int precedence) {
    this.symbol = symbol;
    this.precedence = precedence;
  }

  public String symbol() {
    return symbol;
  }

  public int precedence() {
    return precedence;
  }
}
