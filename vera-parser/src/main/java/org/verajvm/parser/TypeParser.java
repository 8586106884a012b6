package org.verajvm.parser;

import static org.verajvm.parser.lexer.TokenKind.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.syntax.EffectReference;
import org.verajvm.parser.syntax.EffectRow;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.TypeExpression;

/** Types and effects as written (spec 10.3.2, 10.3.7). */
final class TypeParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  TypeParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  TypeExpression type() {
    cursor.enter();
    TypeExpression type =
        switch (cursor.peek().kind()) {
          case FN -> function();
          case LEFT_BRACE -> refinement();
          case UPPER_NAME -> named();
          default -> throw cursor.unexpected("a type", DeclarationAdvice::type);
        };
    cursor.leave();
    return type;
  }

  TypeExpression.Named named() {
    Name name = cursor.upperName("a type name");
    List<TypeExpression> arguments = arguments();
    return new TypeExpression.Named(name, arguments, cursor.spanFrom(name.span()));
  }

  /** {@code <A, B>} or nothing. */
  private List<TypeExpression> arguments() {
    if (!cursor.accept(LESS)) {
      return List.of();
    }
    List<TypeExpression> arguments = new ArrayList<>();
    do {
      arguments.add(type());
    } while (cursor.accept(COMMA));
    cursor.expectCloseAngle();
    return arguments;
  }

  private TypeExpression function() {
    Token start = cursor.advance();
    cursor.expect(LEFT_PARENTHESIS);
    List<TypeExpression> parameters = parameterTypes();
    TypeExpression result = resultType();
    EffectRow effects = effects();
    return new TypeExpression.Function(parameters, result, effects, cursor.spanFrom(start.span()));
  }

  /** Types up to an arrow, without {@code @}: type-level signatures bind nothing. */
  List<TypeExpression> parameterTypes() {
    List<TypeExpression> parameters = new ArrayList<>();
    if (!cursor.at(ARROW)) {
      do {
        parameters.add(type());
      } while (cursor.accept(COMMA));
    }
    return parameters;
  }

  /** {@code -> T)}. */
  TypeExpression resultType() {
    cursor.expect(ARROW);
    TypeExpression result = type();
    cursor.expect(RIGHT_PARENTHESIS);
    return result;
  }

  private TypeExpression refinement() {
    Token open = cursor.advance();
    cursor.expect(AT, place -> DeclarationAdvice.missing(AT, place));
    TypeExpression base = type();
    cursor.expect(BAR, place -> DeclarationAdvice.missing(BAR, place));
    Expression predicate = grammar.expressions.expression();
    grammar.recovery.closeBrace(
        open, "\"}\" after the refinement predicate", ExpressionAdvice::continuation);
    return new TypeExpression.Refinement(base, predicate, cursor.spanFrom(open.span()));
  }

  /** {@code effects(...)}, which function types and anonymous functions must have. */
  EffectRow effects() {
    if (!cursor.at(EFFECTS)) {
      throw cursor.failAt(SyntaxErrors::missingEffects);
    }
    Token start = cursor.advance();
    cursor.expect(LEFT_PARENTHESIS);
    List<EffectReference> effects = cursor.accept(PURE) ? List.of() : effectList();
    cursor.expect(RIGHT_PARENTHESIS);
    return new EffectRow(effects, cursor.spanFrom(start.span()));
  }

  private List<EffectReference> effectList() {
    if (!cursor.accept(LESS)) {
      throw cursor.unexpected(
          "\"pure\" or a list of effects such as <IO>", DeclarationAdvice::effects);
    }
    List<EffectReference> effects = new ArrayList<>();
    do {
      effects.add(effect());
    } while (cursor.accept(COMMA));
    cursor.expectCloseAngle();
    return effects;
  }

  EffectReference effect() {
    Name name = cursor.upperName("the name of an effect", DeclarationAdvice::effect);
    Optional<Name> qualifier = Optional.empty();
    if (cursor.accept(DOT)) {
      qualifier = Optional.of(name);
      name = cursor.upperName("the name of an effect");
    }
    List<TypeExpression> arguments = arguments();
    return new EffectReference(
        qualifier, name, arguments, cursor.spanFrom(qualifier.orElse(name).span()));
  }
}
