package org.verajvm.parser;

import static org.verajvm.parser.lexer.TokenKind.ASSIGN;
import static org.verajvm.parser.lexer.TokenKind.END;
import static org.verajvm.parser.lexer.TokenKind.GREATER;
import static org.verajvm.parser.lexer.TokenKind.GREATER_EQUAL;
import static org.verajvm.parser.lexer.TokenKind.INVALID;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.lexer.TokenKind;
import org.verajvm.parser.lexer.TokenStream;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Name;

/** A place in the token stream, the errors found so far, and how deep the productions nest. */
final class TokenCursor {
  /** Deeper nesting is refused: all later stages walk the tree recursively. */
  static final int NESTING_LIMIT = 1_000;

  /** Reading a number's digits takes quadratic time, and no type holds more than 20. */
  private static final int LONGEST_INTEGER = 1_000;

  private final List<Token> tokens;
  private final DiagnosticLog log;
  private int position;
  private int nesting;
  private int lastEnd;
  private boolean depthReported;

  TokenCursor(TokenStream stream, DiagnosticLog log, int nesting) {
    this.tokens = new ArrayList<>(stream.tokens());
    this.log = log;
    this.nesting = nesting;
  }

  Token peek() {
    return tokens.get(position);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(position + ahead, tokens.size() - 1));
  }

  boolean at(TokenKind kind) {
    return peek().kind() == kind;
  }

  boolean atLowerWord() {
    return peek().kind().isLowerWord();
  }

  Token advance() {
    Token token = peek();
    if (token.kind() != END) {
      position++;
      lastEnd = token.span().end();
    }
    return token;
  }

  /** The token consumed last. */
  Token last() {
    return tokens.get(position - 1);
  }

  boolean accept(TokenKind kind) {
    if (!at(kind)) {
      return false;
    }
    advance();
    return true;
  }

  Token expect(TokenKind kind) {
    return expect(kind, Advice.NONE);
  }

  Token expect(TokenKind kind, Advice advice) {
    if (!at(kind)) {
      throw unexpected(kind.describe(), advice);
    }
    return advance();
  }

  /**
   * Consumes a {@code >} that closes type arguments. The lexer has joined it with a following
   * {@code =} in {@code let @Array<Int>= x}; here the two part again.
   */
  void expectCloseAngle() {
    expectCloseAngle(Advice.NONE);
  }

  void expectCloseAngle(Advice advice) {
    if (at(GREATER_EQUAL)) {
      Span both = peek().span();
      int middle = both.start() + 1;
      tokens.set(position, new Token(ASSIGN, new Span(both.file(), middle, both.end())));
      lastEnd = middle;
    } else {
      expect(GREATER, advice);
    }
  }

  Name lowerName(String what) {
    if (!atLowerWord()) {
      throw unexpected(what, DeclarationAdvice::lowerName);
    }
    return name(advance());
  }

  Name upperName(String what) {
    return upperName(what, DeclarationAdvice::upperName);
  }

  Name upperName(String what, Advice advice) {
    if (!at(TokenKind.UPPER_NAME)) {
      throw unexpected(what, advice);
    }
    return name(advance());
  }

  /** The value of an integer literal of any length that a type could hold, and far beyond. */
  BigInteger value(Token integer) {
    if (integer.span().length() > LONGEST_INTEGER) {
      report(SyntaxErrors.hugeInteger(integer.span()));
      return BigInteger.ZERO;
    }
    return new BigInteger(integer.text());
  }

  private static Name name(Token token) {
    return new Name(token.text(), token.span());
  }

  /** From the start of {@code first} to the end of the last token consumed. */
  Span spanFrom(Span first) {
    return new Span(first.file(), first.start(), Math.max(first.end(), lastEnd));
  }

  /** The end of the last token consumed. */
  int lastEnd() {
    return lastEnd;
  }

  /** The line of the last token consumed. */
  int lastLine() {
    return peek().span().file().line(Math.max(0, lastEnd - 1));
  }

  /** Reports that the next token cannot stand here and leaves the production. */
  Unwind unexpected(String expected) {
    return unexpected(expected, Advice.NONE);
  }

  Unwind unexpected(String expected, Advice advice) {
    reportUnexpected(expected, advice);
    return Unwind.SIGNAL;
  }

  /** Reports that the next token cannot stand here; the production goes on. */
  void reportUnexpected(String expected, Advice advice) {
    Optional<String> fix = advice.on(new Place(tokens, position));
    reportAt(token -> SyntaxErrors.unexpectedToken(token, expected, fix));
  }

  /** Reports an error about the next token, unless the lexer has already done so. */
  void reportAt(Function<Token, Diagnostic> error) {
    if (!at(INVALID)) {
      report(error.apply(peek()));
    }
  }

  /** As {@link #reportAt}; the caller throws what this returns. */
  Unwind failAt(Function<Token, Diagnostic> error) {
    reportAt(error);
    return Unwind.SIGNAL;
  }

  /** Reports {@code diagnostic}; the caller throws what this returns. */
  Unwind fail(Diagnostic diagnostic) {
    report(diagnostic);
    return Unwind.SIGNAL;
  }

  void report(Diagnostic diagnostic) {
    log.add(diagnostic);
  }

  int nesting() {
    return nesting;
  }

  /** Enters a nested construct; each call is paired with {@link #leave}. */
  void enter() {
    if (nesting >= NESTING_LIMIT) {
      reportDepthOnce();
      throw Unwind.SIGNAL;
    }
    nesting++;
  }

  private void reportDepthOnce() {
    if (!depthReported) {
      report(SyntaxErrors.nestedTooDeep(peek().span(), NESTING_LIMIT));
      depthReported = true;
    }
  }

  void leave() {
    nesting--;
  }

  /** At a recovery point: continues at the level of nesting this point has. */
  void restoreNesting(int level) {
    nesting = level;
  }
}
