package org.verajvm.codegen.types;

import java.util.Optional;

/** A type the checker has yet to find; the checker's unifier alone sets it. */
public final class InferenceVariable {
  private Optional<Type> solution = Optional.empty();

  public Optional<Type> solution() {
    return solution;
  }

  public void solve(Type type) {
    solution = Optional.of(type);
  }
}
