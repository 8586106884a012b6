package org.verajvm.parser;

import static org.verajvm.parser.lexer.TokenKind.*;

import java.util.EnumSet;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.EffectReference;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.TypeExpression;

/** State references, assertions and quantifiers (spec 10.3.17). */
final class ContractExpressionParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  ContractExpressionParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** {@code old(E)} and {@code new(E)}. */
  Expression state() {
    Token keyword = cursor.advance();
    cursor.expect(LEFT_PARENTHESIS);
    if (!cursor.at(UPPER_NAME)) {
      return notAnEffect(keyword);
    }
    EffectReference effect = grammar.types.effect();
    if (!cursor.accept(RIGHT_PARENTHESIS)) {
      return notAnEffect(keyword);
    }
    Span span = cursor.spanFrom(keyword.span());
    return keyword.kind() == OLD
        ? new Expression.OldState(effect, span)
        : new Expression.NewState(effect, span);
  }

  private Expression notAnEffect(Token keyword) {
    cursor.report(SyntaxErrors.notAnEffect(keyword));
    grammar.recovery.skipTo(EnumSet.of(RIGHT_PARENTHESIS, SEMICOLON));
    cursor.expect(RIGHT_PARENTHESIS);
    return new Expression.Hole(cursor.spanFrom(keyword.span()));
  }

  /** {@code assert(p)} and {@code assume(p)}. */
  Expression claim() {
    Token keyword = cursor.advance();
    cursor.expect(LEFT_PARENTHESIS);
    Expression predicate = grammar.expressions.expression();
    if (!cursor.accept(RIGHT_PARENTHESIS)) {
      throw cursor.unexpected("an operator or \")\"");
    }
    Span span = cursor.spanFrom(keyword.span());
    return keyword.kind() == ASSERT
        ? new Expression.Assert(predicate, span)
        : new Expression.Assume(predicate, span);
  }

  /** {@code forall(@T, bound, fn...)} and {@code exists(...)}. */
  Expression quantifier() {
    Token keyword = cursor.advance();
    cursor.expect(LEFT_PARENTHESIS);
    cursor.expect(AT);
    TypeExpression binder = grammar.types.type();
    cursor.expect(COMMA);
    Expression bound = grammar.expressions.expression();
    cursor.expect(COMMA);
    if (!cursor.at(FN)) {
      throw cursor.unexpected("an anonymous function as the predicate");
    }
    Expression.Lambda predicate = grammar.expressions.lambda();
    cursor.expect(RIGHT_PARENTHESIS);
    return new Expression.Quantifier(
        keyword.kind() == FORALL, binder, bound, predicate, cursor.spanFrom(keyword.span()));
  }
}
