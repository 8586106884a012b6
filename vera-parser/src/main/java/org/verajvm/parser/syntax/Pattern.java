package org.verajvm.parser.syntax;

import java.math.BigInteger;
import java.util.List;
import org.verajvm.parser.source.Span;

/** A pattern of a match arm or of a destructuring let (spec 4.9.1). */
public sealed interface Pattern extends Node {
  /** {@code Some(@Int)}; a nullary constructor has no arguments. */
  record Constructor(Name name, List<Pattern> arguments, Span span) implements Pattern {
    public Constructor {
      arguments = List.copyOf(arguments);
    }
  }

  record Wildcard(Span span) implements Pattern {}

  /** {@code @T}. */
  record Binding(TypeExpression type, Span span) implements Pattern {}

  record IntLiteral(BigInteger value, Span span) implements Pattern {}

  record StringLiteral(String value, Span span) implements Pattern {}

  record BoolLiteral(boolean value, Span span) implements Pattern {}
}
