package org.verajvm.parser.lexer;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a token is (spec 10.2).
 *
 * <p>A keyword is reserved only where the grammar can use it: {@code fn data(...)} declares a
 * function named {@code data}. So every keyword token also counts as a {@linkplain #isLowerWord
 * lower-case word}, and the parser decides by position.
 */
public enum TokenKind {
  FN("fn"),
  LET("let"),
  IF("if"),
  THEN("then"),
  ELSE("else"),
  MATCH("match"),
  DATA("data"),
  TYPE("type"),
  MODULE("module"),
  IMPORT("import"),
  PUBLIC("public"),
  PRIVATE("private"),
  REQUIRES("requires"),
  ENSURES("ensures"),
  INVARIANT("invariant"),
  DECREASES("decreases"),
  ASSERT("assert"),
  ASSUME("assume"),
  ABILITY("ability"),
  EFFECT("effect"),
  EFFECTS("effects"),
  HANDLE("handle"),
  WITH("with"),
  IN("in"),
  FORALL("forall"),
  EXISTS("exists"),
  WHERE("where"),
  TRUE("true"),
  FALSE("false"),
  PURE("pure"),
  OP("op"),
  OLD("old"),
  NEW("new"),
  RESULT("result"),

  PLUS("+"),
  MINUS("-"),
  STAR("*"),
  SLASH("/"),
  PERCENT("%"),
  EQUAL_EQUAL("=="),
  NOT_EQUAL("!="),
  LESS("<"),
  GREATER(">"),
  LESS_EQUAL("<="),
  GREATER_EQUAL(">="),
  AND("&&"),
  OR("||"),
  NOT("!"),
  IMPLIES("==>"),
  ARROW("->"),
  PIPE("|>"),
  ASSIGN("="),
  AT("@"),
  DOT("."),
  LEFT_PARENTHESIS("("),
  RIGHT_PARENTHESIS(")"),
  LEFT_BRACE("{"),
  RIGHT_BRACE("}"),
  LEFT_BRACKET("["),
  RIGHT_BRACKET("]"),
  COMMA(","),
  SEMICOLON(";"),
  COLON(":"),
  DOUBLE_COLON("::"),
  BAR("|"),
  UNDERSCORE("_"),
  QUESTION("?"),

  INTEGER("an integer literal"),
  FLOAT("a float literal"),
  STRING("a string literal"),
  LOWER_NAME("a lower-case name"),
  UPPER_NAME("an upper-case name"),
  /** Text the lexer has already reported; the parser stays silent about it. */
  INVALID("invalid text"),
  END("the end of the file");

  private static final Map<String, TokenKind> KEYWORDS =
      Arrays.stream(values())
          .filter(TokenKind::isKeyword)
          .collect(Collectors.toMap(TokenKind::text, Function.identity()));

  private final String text;

  TokenKind(String text) {
    this.text = text;
  }

  /** The token's only spelling, or for a class of tokens a phrase that names it. */
  public String text() {
    return text;
  }

  public boolean isKeyword() {
    return compareTo(RESULT) <= 0;
  }

  /** Whether the token can stand where the grammar wants a lower-case identifier. */
  public boolean isLowerWord() {
    return this == LOWER_NAME || isKeyword();
  }

  private boolean hasOneSpelling() {
    return compareTo(QUESTION) <= 0;
  }

  /** How a message names this token: quoted where it has one spelling. */
  public String describe() {
    return hasOneSpelling() ? '"' + text + '"' : text;
  }

  static Optional<TokenKind> keyword(String word) {
    return Optional.ofNullable(KEYWORDS.get(word));
  }
}
