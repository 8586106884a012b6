package org.verajvm.parser;

import static org.verajvm.parser.lexer.TokenKind.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.parser.lexer.Comment;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.lexer.TokenKind;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.Parameter;
import org.verajvm.parser.syntax.Result;
import org.verajvm.parser.syntax.TypeExpression;

/** Parameters and results, which are binding sites with optional labels (spec 10.3.2, 1.3). */
final class SignatureParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final Labels labels;

  SignatureParser(Grammar grammar, Labels labels) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.labels = labels;
  }

  record Signature(List<Parameter> parameters, Result result) {
    /** Stands for a signature with a syntax error, which has been reported. */
    static Signature unreadable(Span span) {
      TypeExpression unknown = new TypeExpression.Named(new Name("_", span), List.of(), span);
      return new Signature(List.of(), new Result(unknown, Optional.empty(), span));
    }
  }

  /** {@code (@A, @B -> @R)} of a function declaration, whose sites may carry labels. */
  Signature labelled() {
    return signature(true);
  }

  /** {@code (@A, @B -> @R)} of an anonymous function; comments in it are just comments. */
  Signature unlabelled() {
    return signature(false);
  }

  private Signature signature(boolean labelled) {
    expect(LEFT_PARENTHESIS);
    List<Parameter> parameters = cursor.at(ARROW) ? List.of() : parameters(labelled);
    expect(ARROW);
    Site site = site(labelled);
    cursor.expect(RIGHT_PARENTHESIS);
    return new Signature(parameters, new Result(site.type(), site.label(), site.span()));
  }

  private void expect(TokenKind kind) {
    cursor.expect(kind, place -> DeclarationAdvice.missing(kind, place));
  }

  /** {@code (@A, @B)} of a handler clause. */
  List<Parameter> handlerParameters() {
    cursor.expect(LEFT_PARENTHESIS);
    List<Parameter> parameters = cursor.at(RIGHT_PARENTHESIS) ? List.of() : parameters(false);
    cursor.expect(RIGHT_PARENTHESIS);
    return parameters;
  }

  private List<Parameter> parameters(boolean labelled) {
    List<Parameter> parameters = new ArrayList<>();
    do {
      Site site = site(labelled);
      parameters.add(new Parameter(site.type(), site.label(), site.span()));
    } while (cursor.accept(COMMA));
    return parameters;
  }

  private record Site(TypeExpression type, Optional<String> label, Span span) {}

  private Site site(boolean labelled) {
    if (!cursor.at(AT)) {
      throw cursor.unexpected("\"@\" and a type", DeclarationAdvice::site);
    }
    Token at = cursor.advance();
    TypeExpression type = grammar.types.type();
    Optional<Comment> label =
        labelled
            ? labels.between(cursor.lastEnd(), cursor.peek().span().start())
            : Optional.empty();
    Span span = cursor.spanFrom(at.span());
    return new Site(
        type, label.map(Comment::label), label.map(c -> span.to(c.span())).orElse(span));
  }
}
