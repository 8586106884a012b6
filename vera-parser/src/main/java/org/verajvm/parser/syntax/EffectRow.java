package org.verajvm.parser.syntax;

import java.util.List;
import org.verajvm.parser.source.Span;

/** {@code effects(pure)} or {@code effects(<IO, State<Int>>)}; empty means pure (spec 7.3). */
public record EffectRow(List<EffectReference> effects, Span span) implements Node {
  public EffectRow {
    effects = List.copyOf(effects);
  }

  public boolean isPure() {
    return effects.isEmpty();
  }
}
