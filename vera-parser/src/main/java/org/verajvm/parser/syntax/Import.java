package org.verajvm.parser.syntax;

import java.util.List;
import java.util.Optional;
import org.verajvm.parser.source.Span;

/**
 * {@code import vera.math(magnitude, larger);} (spec 8.3).
 *
 * @param names the selected names, or empty for a wildcard import
 */
public record Import(ModulePath path, Optional<List<Name>> names, Span span) implements Node {
  public Import {
    names = names.map(List::copyOf);
  }
}
