package org.verajvm.parser.syntax;

import java.util.List;
import org.verajvm.parser.source.Span;

/** A statement of a block (spec 10.3.14). */
public sealed interface Statement extends Node {
  /** {@code let @T = value;}. */
  record Let(TypeExpression type, Expression value, Span span) implements Statement {}

  /** {@code let Tuple<@Int, @String> = value;} (spec 4.7.1). */
  record Destructure(Name constructor, List<TypeExpression> bindings, Expression value, Span span)
      implements Statement {
    public Destructure {
      bindings = List.copyOf(bindings);
    }
  }

  /** {@code expression;}, evaluated for its effects. */
  record Evaluate(Expression expression, Span span) implements Statement {}
}
