package org.verajvm.parser;

import static org.verajvm.parser.lexer.TokenKind.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.lexer.TokenKind;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.Statement;
import org.verajvm.parser.syntax.TypeExpression;

/** Blocks and the statements in them (spec 10.3.14). */
final class BlockParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  BlockParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  Expression.Block block() {
    return block(Advice.NONE);
  }

  /** A block, with advice where there is none. */
  Expression.Block block(Advice advice) {
    Token open = cursor.expect(LEFT_BRACE, advice);
    int nesting = cursor.nesting();
    List<Statement> statements = new ArrayList<>();
    Optional<Expression> result = Optional.empty();
    while (result.isEmpty()) {
      try {
        result = statementOrResult(open, statements);
      } catch (Unwind unwind) {
        cursor.restoreNesting(nesting);
        result = recover(unwind);
      }
    }
    return new Expression.Block(statements, result.get(), cursor.spanFrom(open.span()));
  }

  /** Adds a statement, or returns the result expression having consumed the closing brace. */
  private Optional<Expression> statementOrResult(Token open, List<Statement> statements) {
    if (grammar.recovery.atEndOrDeclaration()) {
      throw cursor.fail(SyntaxErrors.missingBrace(cursor.peek(), open));
    }
    if (cursor.at(LET)) {
      statements.add(let());
      return Optional.empty();
    }
    Expression expression = grammar.expressions.expression();
    if (cursor.accept(SEMICOLON)) {
      statements.add(new Statement.Evaluate(expression, cursor.spanFrom(expression.span())));
      return Optional.empty();
    }
    grammar.recovery.closeBrace(
        open, "an operator, \";\" or \"}\"", ExpressionAdvice::continuation);
    return Optional.of(expression);
  }

  /** Goes on after the broken statement; a hole stands for a result that cannot be read. */
  private Optional<Expression> recover(Unwind unwind) {
    grammar.recovery.skipTo(EnumSet.of(SEMICOLON));
    boolean goesOn = cursor.accept(SEMICOLON);
    Span end = cursor.peek().span();
    if (cursor.accept(RIGHT_BRACE)) {
      return Optional.of(new Expression.Hole(end));
    }
    if (goesOn) {
      return Optional.empty();
    }
    throw unwind;
  }

  private Statement let() {
    Token start = cursor.advance();
    if (cursor.at(UPPER_NAME)) {
      return destructure(start);
    }
    if (!cursor.accept(AT)) {
      throw cursor.unexpected(
          "\"@\" and a type or a constructor to take apart", ExpressionAdvice::let);
    }
    TypeExpression type = grammar.types.type();
    expect(ASSIGN);
    Expression value = grammar.expressions.expression();
    endOfLet();
    return new Statement.Let(type, value, cursor.spanFrom(start.span()));
  }

  private Statement destructure(Token start) {
    Name constructor = cursor.upperName("a constructor");
    expect(LESS);
    List<TypeExpression> bindings = new ArrayList<>();
    do {
      cursor.expect(AT);
      bindings.add(grammar.types.type());
    } while (cursor.accept(COMMA));
    cursor.expectCloseAngle();
    cursor.expect(ASSIGN);
    Expression value = grammar.expressions.expression();
    endOfLet();
    return new Statement.Destructure(constructor, bindings, value, cursor.spanFrom(start.span()));
  }

  /** A semicolon forgotten at a line's end loses nothing but itself. */
  private void endOfLet() {
    boolean newLine = cursor.peek().span().line() > cursor.lastLine();
    if (!cursor.at(SEMICOLON) && newLine && !grammar.recovery.atEndOrDeclaration()) {
      cursor.reportUnexpected("an operator or \";\"", ExpressionAdvice::continuation);
    } else if (!cursor.accept(SEMICOLON)) {
      throw cursor.unexpected("\";\"", ExpressionAdvice::continuation);
    }
  }

  private void expect(TokenKind kind) {
    cursor.expect(kind, place -> ExpressionAdvice.missing(kind, place));
  }
}
