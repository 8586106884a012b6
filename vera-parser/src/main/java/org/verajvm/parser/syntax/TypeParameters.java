package org.verajvm.parser.syntax;

import java.util.List;
import org.verajvm.parser.source.Span;

/**
 * The type variables of a declaration and the abilities they must have (spec 2.7, 10.3.2).
 *
 * <p>{@code data}, {@code type}, {@code effect} and {@code ability} take no constraints.
 */
public record TypeParameters(List<Name> variables, List<AbilityConstraint> constraints) {
  public TypeParameters {
    variables = List.copyOf(variables);
    constraints = List.copyOf(constraints);
  }

  public static final TypeParameters NONE = new TypeParameters(List.of(), List.of());

  public boolean isEmpty() {
    return variables.isEmpty();
  }

  /** {@code Eq<T>} in {@code forall<T where Eq<T>>}. */
  public record AbilityConstraint(Name ability, Name variable, Span span) implements Node {}
}
