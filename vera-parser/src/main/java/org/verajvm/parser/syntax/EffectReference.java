package org.verajvm.parser.syntax;

import java.util.List;
import java.util.Optional;
import org.verajvm.parser.source.Span;

/**
 * An effect with its type arguments, or an effect variable (spec 10.3.2).
 *
 * @param qualifier the first part of {@code Module.Effect}
 */
public record EffectReference(
    Optional<Name> qualifier, Name name, List<TypeExpression> arguments, Span span)
    implements Node {
  public EffectReference {
    arguments = List.copyOf(arguments);
  }
}
