package org.verajvm.parser;

import static org.verajvm.parser.lexer.TokenKind.*;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.Pattern;
import org.verajvm.parser.syntax.TypeExpression;

/** Patterns of match arms (spec 10.3.13). */
final class PatternParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  PatternParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  Pattern pattern() {
    cursor.enter();
    Pattern pattern =
        switch (cursor.peek().kind()) {
          case UPPER_NAME -> constructor();
          case UNDERSCORE -> new Pattern.Wildcard(cursor.advance().span());
          case AT -> binding();
          case INTEGER -> integer(cursor.advance());
          case STRING -> string(cursor.advance());
          case TRUE -> new Pattern.BoolLiteral(true, cursor.advance().span());
          case FALSE -> new Pattern.BoolLiteral(false, cursor.advance().span());
          default -> throw cursor.unexpected("a pattern", ExpressionAdvice::pattern);
        };
    cursor.leave();
    return pattern;
  }

  private Pattern constructor() {
    Name name = cursor.upperName("a constructor");
    List<Pattern> arguments = new ArrayList<>();
    if (cursor.accept(LEFT_PARENTHESIS)) {
      do {
        arguments.add(pattern());
      } while (cursor.accept(COMMA));
      cursor.expect(RIGHT_PARENTHESIS, ExpressionAdvice::patternEnd);
    }
    return new Pattern.Constructor(name, arguments, cursor.spanFrom(name.span()));
  }

  private Pattern binding() {
    Token at = cursor.advance();
    TypeExpression type = grammar.types.type();
    return new Pattern.Binding(type, cursor.spanFrom(at.span()));
  }

  private Pattern integer(Token token) {
    return new Pattern.IntLiteral(cursor.value(token), token.span());
  }

  private Pattern string(Token token) {
    return new Pattern.StringLiteral(
        new StringLiteralParser(grammar).plainText(token), token.span());
  }
}
