package org.verajvm.parser.lexer;

import org.verajvm.parser.source.Span;

/** One token and where it stands. */
public record Token(TokenKind kind, Span span) {
  /** The token as written. */
  public String text() {
    return span.text();
  }
}
