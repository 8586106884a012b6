package org.verajvm.parser.syntax;

import java.util.List;
import org.verajvm.parser.source.Span;

/** A dotted module path such as {@code vera.math} (spec 8.2). */
public record ModulePath(List<String> segments, Span span) implements Node {
  public ModulePath {
    segments = List.copyOf(segments);
  }

  @Override
  public String toString() {
    return String.join(".", segments);
  }
}
