package org.verajvm.parser.syntax;

import java.util.List;
import org.verajvm.parser.source.Span;

/** A type as written (spec 10.3.7). */
public sealed interface TypeExpression extends Node {
  /** A named type, alias, type variable or tuple with its arguments: {@code Array<Int>}. */
  record Named(Name name, List<TypeExpression> arguments, Span span) implements TypeExpression {
    public Named {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code fn(Int -> Bool) effects(pure)}. */
  record Function(
      List<TypeExpression> parameters, TypeExpression result, EffectRow effects, Span span)
      implements TypeExpression {
    public Function {
      parameters = List.copyOf(parameters);
    }
  }

  /** {@code { @Int | @Int.0 > 0 }} (spec 2.6). */
  record Refinement(TypeExpression base, Expression predicate, Span span)
      implements TypeExpression {}
}
