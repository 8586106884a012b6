package org.verajvm.parser;

import static org.verajvm.parser.lexer.TokenKind.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.lexer.TokenKind;
import org.verajvm.parser.syntax.EffectReference;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Expression.Handle.Clause;
import org.verajvm.parser.syntax.Expression.Handle.HandlerState;
import org.verajvm.parser.syntax.Expression.Handle.StateUpdate;
import org.verajvm.parser.syntax.Expression.Match.Arm;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.Parameter;
import org.verajvm.parser.syntax.Pattern;
import org.verajvm.parser.syntax.TypeExpression;

/** Conditionals, matches and effect handlers (spec 10.3.12, 10.3.13, 10.3.15). */
final class ControlParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  ControlParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  Expression ifExpression() {
    Token start = cursor.advance();
    Expression condition = grammar.expressions.expression();
    if (!cursor.accept(THEN)) {
      throw cursor.unexpected("an operator or \"then\"", ExpressionAdvice::then);
    }
    Expression.Block thenBranch = grammar.blocks.block(missing(LEFT_BRACE));
    cursor.expect(ELSE, missing(ELSE));
    Expression.Block elseBranch = grammar.blocks.block(missing(LEFT_BRACE));
    return new Expression.If(condition, thenBranch, elseBranch, cursor.spanFrom(start.span()));
  }

  Expression match() {
    Token start = cursor.advance();
    Expression scrutinee = grammar.expressions.expression();
    if (!cursor.at(LEFT_BRACE)) {
      throw cursor.unexpected(
          "an operator or \"{\" and the arms of the match", ExpressionAdvice::continuation);
    }
    List<Arm> arms = bracedList(this::arm);
    return new Expression.Match(scrutinee, arms, cursor.spanFrom(start.span()));
  }

  private static Advice missing(TokenKind kind) {
    return place -> ExpressionAdvice.missing(kind, place);
  }

  private Arm arm() {
    Pattern pattern = grammar.patterns.pattern();
    cursor.expect(ARROW, missing(ARROW));
    Expression body = grammar.expressions.expression();
    return new Arm(pattern, body, cursor.spanFrom(pattern.span()));
  }

  /** {@code { item, item }}; after a broken item it goes on with the next. */
  private <T> List<T> bracedList(Supplier<T> item) {
    Token open = cursor.expect(LEFT_BRACE);
    int nesting = cursor.nesting();
    List<T> items = new ArrayList<>();
    boolean more = true;
    while (more) {
      try {
        items.add(item.get());
        more = cursor.accept(COMMA);
        if (!more) {
          grammar.recovery.closeBrace(
              open, "an operator, \",\" or \"}\"", ExpressionAdvice::continuation);
        }
      } catch (Unwind unwind) {
        cursor.restoreNesting(nesting);
        more = recover(unwind);
      }
    }
    return items;
  }

  private boolean recover(Unwind unwind) {
    grammar.recovery.skipTo(EnumSet.of(COMMA));
    if (cursor.accept(COMMA)) {
      return true;
    }
    if (cursor.accept(RIGHT_BRACE)) {
      return false;
    }
    throw unwind;
  }

  Expression handle() {
    Token start = cursor.advance();
    cursor.expect(LEFT_BRACKET, missing(LEFT_BRACKET));
    EffectReference effect = grammar.types.effect();
    cursor.expect(RIGHT_BRACKET);
    Optional<HandlerState> state =
        cursor.at(LEFT_PARENTHESIS) ? Optional.of(handlerState()) : Optional.empty();
    List<Clause> clauses = bracedList(this::clause);
    cursor.expect(IN, missing(IN));
    Expression.Block body = grammar.blocks.block();
    return new Expression.Handle(effect, state, clauses, body, cursor.spanFrom(start.span()));
  }

  private HandlerState handlerState() {
    Token open = cursor.advance();
    cursor.expect(AT);
    TypeExpression type = grammar.types.type();
    cursor.expect(ASSIGN);
    Expression initial = grammar.expressions.expression();
    cursor.expect(RIGHT_PARENTHESIS);
    return new HandlerState(type, initial, cursor.spanFrom(open.span()));
  }

  private Clause clause() {
    Name operation = cursor.lowerName("the name of an operation");
    List<Parameter> parameters = grammar.signatures.handlerParameters();
    cursor.expect(ARROW, missing(ARROW));
    Expression body = grammar.expressions.expression();
    Optional<StateUpdate> update = cursor.at(WITH) ? Optional.of(stateUpdate()) : Optional.empty();
    return new Clause(operation, parameters, body, update, cursor.spanFrom(operation.span()));
  }

  private StateUpdate stateUpdate() {
    Token with = cursor.advance();
    cursor.expect(AT);
    TypeExpression type = grammar.types.type();
    cursor.expect(ASSIGN);
    Expression value = grammar.expressions.expression();
    return new StateUpdate(type, value, cursor.spanFrom(with.span()));
  }
}
