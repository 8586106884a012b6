package org.verajvm.codegen.types;

import java.util.List;
import java.util.stream.Collectors;

/** An effect applied to types, such as {@code State<Int>}. */
public record EffectInstance(EffectId id, List<Type> arguments) {
  public EffectInstance {
    arguments = List.copyOf(arguments);
  }

  @Override
  public String toString() {
    return id.name()
        + (arguments.isEmpty()
            ? ""
            : arguments.stream().map(Type::toString).collect(Collectors.joining(", ", "<", ">")));
  }
}
