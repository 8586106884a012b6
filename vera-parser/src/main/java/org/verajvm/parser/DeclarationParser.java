package org.verajvm.parser;

import static org.verajvm.parser.lexer.TokenKind.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.lexer.TokenKind;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.TypeExpression;
import org.verajvm.parser.syntax.TypeParameters;
import org.verajvm.parser.syntax.Visibility;

/** Top-level declarations (spec 10.3.1, 10.3.3 to 10.3.6). */
final class DeclarationParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final TypeParameterParser typeParameters;
  private final FunctionParser functions;

  DeclarationParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.typeParameters = new TypeParameterParser(cursor);
    this.functions = new FunctionParser(grammar, typeParameters);
  }

  Declaration declaration() {
    Optional<Visibility> visibility = visibility();
    return switch (cursor.peek().kind()) {
      case FN, FORALL -> functions.function(visibility);
      case DATA -> data(visibility);
      case TYPE, EFFECT, ABILITY -> {
        if (visibility.isPresent()) {
          throw cursor.unexpected(
              "\"fn\", \"forall\" or \"data\" after a visibility modifier",
              DeclarationAdvice::afterVisibility);
        }
        yield withoutVisibility();
      }
      default ->
          throw cursor.unexpected(
              visibility.isPresent() ? "\"fn\", \"forall\" or \"data\"" : "a declaration",
              DeclarationAdvice::declaration);
    };
  }

  private Declaration withoutVisibility() {
    return cursor.at(TYPE) ? typeAlias() : effectOrAbility();
  }

  private Optional<Visibility> visibility() {
    if (cursor.accept(PUBLIC)) {
      return Optional.of(Visibility.PUBLIC);
    }
    return cursor.accept(PRIVATE) ? Optional.of(Visibility.PRIVATE) : Optional.empty();
  }

  private Declaration data(Optional<Visibility> visibility) {
    Token start = cursor.advance();
    Name name = cursor.upperName("a type name");
    TypeParameters variables = typeParameters.optional();
    Optional<Expression> invariant =
        cursor.accept(INVARIANT) ? Optional.of(invariant()) : Optional.empty();
    Token open = expect(LEFT_BRACE);
    List<Declaration.Constructor> constructors = new ArrayList<>();
    do {
      constructors.add(constructor());
    } while (cursor.accept(COMMA));
    grammar.recovery.closeBrace(open, "\",\" or \"}\"", DeclarationAdvice::continuation);
    return new Declaration.Data(
        visibility, name, variables, invariant, constructors, cursor.spanFrom(start.span()));
  }

  private Expression invariant() {
    cursor.expect(LEFT_PARENTHESIS);
    Expression predicate = grammar.expressions.expression();
    cursor.expect(RIGHT_PARENTHESIS);
    return predicate;
  }

  private Declaration.Constructor constructor() {
    Name name = cursor.upperName("a constructor");
    List<TypeExpression> fields = new ArrayList<>();
    if (cursor.accept(LEFT_PARENTHESIS)) {
      do {
        fields.add(grammar.types.type());
      } while (cursor.accept(COMMA));
      cursor.expect(RIGHT_PARENTHESIS);
    }
    return new Declaration.Constructor(name, fields, cursor.spanFrom(name.span()));
  }

  private Declaration typeAlias() {
    Token start = cursor.advance();
    Name name = cursor.upperName("a type name");
    TypeParameters variables = typeParameters.optional();
    cursor.expect(ASSIGN);
    TypeExpression target = grammar.types.type();
    expect(SEMICOLON);
    return new Declaration.TypeAlias(name, variables, target, cursor.spanFrom(start.span()));
  }

  private Declaration effectOrAbility() {
    Token start = cursor.advance();
    boolean effect = start.kind() == TokenKind.EFFECT;
    Name name = cursor.upperName(effect ? "the name of an effect" : "the name of an ability");
    TypeParameters variables = typeParameters.optional();
    Token open = cursor.expect(LEFT_BRACE);
    List<Declaration.Operation> operations = new ArrayList<>();
    do {
      operations.add(operation());
    } while (cursor.at(OP));
    grammar.recovery.closeBrace(open, "\"op\" or \"}\"", Advice.NONE);
    var span = cursor.spanFrom(start.span());
    return effect
        ? new Declaration.Effect(name, variables, operations, span)
        : new Declaration.Ability(name, variables, operations, span);
  }

  private Declaration.Operation operation() {
    Token start = expect(OP);
    Name name = cursor.lowerName("the name of an operation");
    cursor.expect(LEFT_PARENTHESIS);
    List<TypeExpression> parameters = grammar.types.parameterTypes();
    TypeExpression result = grammar.types.resultType();
    expect(SEMICOLON);
    return new Declaration.Operation(name, parameters, result, cursor.spanFrom(start.span()));
  }

  private Token expect(TokenKind kind) {
    return cursor.expect(kind, place -> DeclarationAdvice.missing(kind, place));
  }
}
