package org.verajvm.parser;

import static org.verajvm.parser.lexer.TokenKind.*;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.ModulePath;
import org.verajvm.parser.syntax.Name;

/** Calls and constructions (spec 10.3.10). */
final class CallParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  CallParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** {@code f(...)} or {@code a.b::f(...)}. */
  Expression functionCall() {
    List<Token> path = new ArrayList<>();
    path.add(cursor.advance());
    Token lastDot = cursor.peek();
    while (cursor.at(DOT)) {
      lastDot = cursor.advance();
      cursor.lowerName("a module name or a function name");
      path.add(cursor.last());
    }
    if (cursor.at(DOUBLE_COLON)) {
      return moduleCall(path);
    }
    return path.size() == 1 ? localCall(name(path.getFirst())) : dottedCall(path, lastDot);
  }

  private Expression localCall(Name function) {
    if (!cursor.at(LEFT_PARENTHESIS)) {
      throw cursor.unexpected(
          "\"(\" and the arguments of \"" + function + "\"", ExpressionAdvice::nameWithoutCall);
    }
    List<Expression> arguments = arguments();
    return new Expression.Call(function, arguments, cursor.spanFrom(function.span()));
  }

  private Expression moduleCall(List<Token> path) {
    ModulePath module = ModulePaths.of(path);
    cursor.expect(DOUBLE_COLON);
    Name function = cursor.lowerName("a function name");
    List<Expression> arguments = arguments();
    return new Expression.ModuleCall(module, function, arguments, cursor.spanFrom(module.span()));
  }

  /** {@code a.f(...)}: reported, and read as the module call it was meant to be. */
  private Expression dottedCall(List<Token> path, Token dot) {
    if (!cursor.at(LEFT_PARENTHESIS)) {
      throw cursor.unexpected("\"::\" and a function name");
    }
    cursor.report(SyntaxErrors.dottedModuleCall(dot));
    ModulePath module = ModulePaths.of(path.subList(0, path.size() - 1));
    Name function = name(path.getLast());
    List<Expression> arguments = arguments();
    return new Expression.ModuleCall(module, function, arguments, cursor.spanFrom(module.span()));
  }

  /** {@code C}, {@code C(...)} or {@code Effect.op(...)}. */
  Expression constructorOrOperation() {
    Name name = cursor.upperName("a constructor");
    if (cursor.accept(DOT)) {
      Name operation = cursor.lowerName("the name of an operation");
      List<Expression> arguments = arguments();
      return new Expression.QualifiedCall(name, operation, arguments, cursor.spanFrom(name.span()));
    }
    List<Expression> arguments = cursor.at(LEFT_PARENTHESIS) ? arguments() : List.of();
    return new Expression.Construct(name, arguments, cursor.spanFrom(name.span()));
  }

  private List<Expression> arguments() {
    cursor.expect(LEFT_PARENTHESIS);
    return grammar.expressions.listUntil(RIGHT_PARENTHESIS);
  }

  private static Name name(Token token) {
    return new Name(token.text(), token.span());
  }
}
