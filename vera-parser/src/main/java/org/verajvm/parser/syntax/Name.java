package org.verajvm.parser.syntax;

import org.verajvm.parser.source.Span;

/** An identifier and where it stands. */
public record Name(String text, Span span) implements Node {
  @Override
  public String toString() {
    return text;
  }
}
