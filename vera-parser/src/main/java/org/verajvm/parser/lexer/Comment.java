package org.verajvm.parser.lexer;

import org.verajvm.parser.source.Span;

/** A comment, which the grammar ignores and the formatter keeps (spec 1.3). */
public record Comment(Kind kind, Span span) {
  /** The three forms of spec 1.3. */
  public enum Kind {
    LINE,
    BLOCK,
    ANNOTATION
  }

  /** The comment with its delimiters. */
  public String text() {
    return span.text();
  }

  /** What an annotation comment says, in one line, without delimiters and surrounding space. */
  public String label() {
    String text = text();
    return text.substring(2, text.length() - 2).strip().replaceAll("\\s+", " ");
  }
}
