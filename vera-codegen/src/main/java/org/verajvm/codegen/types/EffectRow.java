package org.verajvm.codegen.types;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of effects and effect variables (spec 7.3). The order is that of the names.
 *
 * @param effects without duplicates
 * @param variables effect variables; open rows (spec 7.6)
 */
public record EffectRow(List<EffectInstance> effects, List<String> variables) {
  public static final EffectRow PURE = new EffectRow(List.of(), List.of());

  public EffectRow {
    effects = List.copyOf(effects);
    variables = List.copyOf(variables);
  }

  public boolean isPure() {
    return effects.isEmpty() && variables.isEmpty();
  }

  @Override
  public String toString() {
    if (isPure()) {
      return "pure";
    }
    return Stream.concat(effects.stream().map(EffectInstance::toString), variables.stream())
        .collect(Collectors.joining(", ", "<", ">"));
  }
}
