package org.verajvm.parser;

import static org.verajvm.parser.lexer.TokenKind.*;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.lexer.TokenKind;
import org.verajvm.parser.syntax.BinaryOperator;
import org.verajvm.parser.syntax.EffectRow;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.TypeExpression;
import org.verajvm.parser.syntax.UnaryOperator;

/** Operators by precedence, and the expressions they join (spec 10.3.8, 10.4). */
final class ExpressionParser {
  /** A chain of operators is a tree as high as the chain is long; this bounds the recursion. */
  static final int HEIGHT_LIMIT = 100_000;

  private final Grammar grammar;
  private final TokenCursor cursor;
  private final CallParser calls;
  private final ControlParser control;
  private final ContractExpressionParser contracts;

  /** Height of the highest tree built since the surrounding expression began. */
  private int height;

  ExpressionParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.calls = new CallParser(grammar);
    this.control = new ControlParser(grammar);
    this.contracts = new ContractExpressionParser(grammar);
  }

  Expression expression() {
    cursor.enter();
    int siblings = height;
    height = 0;
    Expression expression = binary(BinaryOperator.PIPE.precedence());
    height = Math.max(siblings, height + 1);
    cursor.leave();
    return expression;
  }

  /** Comma-separated expressions up to {@code close}, which is consumed; a list may be empty. */
  List<Expression> listUntil(TokenKind close) {
    List<Expression> expressions = new ArrayList<>();
    if (cursor.accept(close)) {
      return expressions;
    }
    do {
      expressions.add(expression());
    } while (cursor.accept(COMMA));
    if (!cursor.accept(close)) {
      throw cursor.unexpected(
          "an operator, \",\" or " + close.describe(), ExpressionAdvice::continuation);
    }
    return expressions;
  }

  private Expression binary(int loosest) {
    Token start = cursor.peek();
    Expression left = unary();
    Optional<BinaryOperator> operator = operatorAt(loosest);
    while (operator.isPresent()) {
      left =
          operator.get() == BinaryOperator.IMPLIES
              ? implications(start, left)
              : operation(start, left, operator.get());
      operator = operatorAt(loosest);
    }
    return left;
  }

  private Optional<BinaryOperator> operatorAt(int loosest) {
    return Operators.binary(cursor.peek().kind()).filter(o -> o.precedence() >= loosest);
  }

  private Expression operation(Token start, Expression left, BinaryOperator operator) {
    Token symbol = cursor.advance();
    Expression right = operand(operator);
    if (Operators.isComparison(operator)) {
      notChained(operator);
    }
    return new Expression.Binary(
        operator, left, right, symbol.span(), cursor.spanFrom(start.span()));
  }

  /** What follows a second comparison was often meant as something else, so nothing is read on. */
  private void notChained(BinaryOperator operator) {
    boolean chained =
        operatorAt(operator.precedence())
            .filter(next -> next.precedence() == operator.precedence())
            .isPresent();
    if (chained) {
      throw cursor.failAt(SyntaxErrors::chainedComparison);
    }
  }

  /** The right operand, which binds tighter than {@code operator}. */
  private Expression operand(BinaryOperator operator) {
    int leftHeight = height;
    height = 0;
    Expression right = binary(operator.precedence() + 1);
    height = Math.max(leftHeight, height) + 1;
    checkHeight();
    return right;
  }

  private void checkHeight() {
    if (height > HEIGHT_LIMIT) {
      throw cursor.failAt(t -> SyntaxErrors.chainTooLong(t.span(), HEIGHT_LIMIT));
    }
  }

  /** {@code a ==> b ==> c} associates to the right; a loop keeps long chains off the stack. */
  private Expression implications(Token start, Expression first) {
    Deque<Expression> operands = new ArrayDeque<>();
    Deque<Token> starts = new ArrayDeque<>();
    Deque<Token> symbols = new ArrayDeque<>();
    operands.push(first);
    starts.push(start);
    while (cursor.at(IMPLIES)) {
      symbols.push(cursor.advance());
      starts.push(cursor.peek());
      operands.push(operand(BinaryOperator.IMPLIES));
    }
    Expression right = operands.pop();
    starts.pop();
    while (!symbols.isEmpty()) {
      right =
          new Expression.Binary(
              BinaryOperator.IMPLIES,
              operands.pop(),
              right,
              symbols.pop().span(),
              cursor.spanFrom(starts.pop().span()));
    }
    return right;
  }

  private Expression unary() {
    Deque<Token> prefixes = new ArrayDeque<>();
    while (cursor.at(MINUS) || cursor.at(NOT)) {
      prefixes.push(cursor.advance());
    }
    Expression operand = postfix();
    height += prefixes.size();
    checkHeight();
    while (!prefixes.isEmpty()) {
      Token prefix = prefixes.pop();
      UnaryOperator operator = prefix.kind() == MINUS ? UnaryOperator.NEGATE : UnaryOperator.NOT;
      operand = new Expression.Unary(operator, operand, cursor.spanFrom(prefix.span()));
    }
    return operand;
  }

  private Expression postfix() {
    Token start = cursor.peek();
    Expression value = primary();
    while (cursor.accept(LEFT_BRACKET)) {
      Expression index = expression();
      cursor.expect(RIGHT_BRACKET);
      height++;
      checkHeight();
      value = new Expression.Index(value, index, cursor.spanFrom(start.span()));
    }
    return value;
  }

  private Expression primary() {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case INTEGER, FLOAT, STRING, TRUE, FALSE, QUESTION -> literal(cursor.advance());
      case LEFT_PARENTHESIS -> parenthesized();
      case LEFT_BRACKET -> arrayLiteral();
      case LEFT_BRACE -> grammar.blocks.block();
      case AT -> slot();
      case FN -> lambda();
      case IF -> control.ifExpression();
      case MATCH -> control.match();
      case HANDLE -> control.handle();
      case OLD, NEW -> contracts.state();
      case ASSERT, ASSUME -> contracts.claim();
      case FORALL, EXISTS -> contracts.quantifier();
      case UPPER_NAME -> calls.constructorOrOperation();
      default -> {
        if (!cursor.atLowerWord() || cursor.at(LET)) {
          throw cursor.unexpected("an expression", ExpressionAdvice::start);
        }
        yield calls.functionCall();
      }
    };
  }

  private Expression literal(Token token) {
    return switch (token.kind()) {
      case INTEGER -> new Expression.IntLiteral(cursor.value(token), token.span());
      case FLOAT -> new Expression.FloatLiteral(Double.parseDouble(token.text()), token.span());
      case STRING -> new StringLiteralParser(grammar).expression(token);
      case QUESTION -> new Expression.Hole(token.span());
      default -> new Expression.BoolLiteral(token.kind() == TRUE, token.span());
    };
  }

  private Expression parenthesized() {
    Token open = cursor.advance();
    if (cursor.accept(RIGHT_PARENTHESIS)) {
      return new Expression.UnitLiteral(cursor.spanFrom(open.span()));
    }
    Expression inner = expression();
    if (!cursor.accept(RIGHT_PARENTHESIS)) {
      throw cursor.unexpected("an operator or \")\"", ExpressionAdvice::continuation);
    }
    return inner;
  }

  private Expression arrayLiteral() {
    Token open = cursor.advance();
    List<Expression> elements = listUntil(RIGHT_BRACKET);
    return new Expression.ArrayLiteral(elements, cursor.spanFrom(open.span()));
  }

  /** {@code @T.n} or {@code @T.result} (spec 10.3.9). */
  private Expression slot() {
    Token at = cursor.advance();
    slotPart(cursor.at(UPPER_NAME), "a type name");
    TypeExpression type = grammar.types.named();
    slotPart(cursor.accept(DOT), "\".\" and an index");
    slotPart(cursor.at(INTEGER) || cursor.at(RESULT), "an index or \"result\"");
    Token index = cursor.advance();
    return index.kind() == RESULT
        ? new Expression.ResultReference(type, cursor.spanFrom(at.span()))
        : new Expression.SlotReference(type, slotIndex(index), cursor.spanFrom(at.span()));
  }

  private void slotPart(boolean present, String expected) {
    if (!present) {
      throw cursor.failAt(found -> SyntaxErrors.malformedSlot(found, expected));
    }
  }

  /** An index beyond every int is beyond every scope as well. */
  private static int slotIndex(Token token) {
    BigInteger largest = BigInteger.valueOf(Integer.MAX_VALUE);
    return token.text().length() > 10
        ? Integer.MAX_VALUE
        : new BigInteger(token.text()).min(largest).intValueExact();
  }

  Expression.Lambda lambda() {
    Token start = cursor.expect(FN);
    SignatureParser.Signature signature = grammar.signatures.unlabelled();
    EffectRow effects = grammar.types.effects();
    Expression.Block body = grammar.blocks.block();
    return new Expression.Lambda(
        signature.parameters(), signature.result(), effects, body, cursor.spanFrom(start.span()));
  }

  /** Counts the trees of a hole, which another token stream holds, as part of this one. */
  void addHeightOf(ExpressionParser hole) {
    height = Math.max(height, hole.height + 1);
  }
}
