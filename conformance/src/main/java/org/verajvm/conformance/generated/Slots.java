package org.verajvm.conformance.generated;

import java.util.List;
import java.util.Optional;

/** The bindings in scope, the innermost last, and their slot references (spec 3.4). */
record Slots(Optional<Slots> outer, Optional<Binding> innermost) {
  /** No binding. */
  static final Slots NONE = new Slots(Optional.empty(), Optional.empty());

  /** This scope and a binding inside it. */
  Slots with(Binding binding) {
    return new Slots(Optional.of(this), Optional.of(binding));
  }

  /** This scope and bindings in textual order. */
  Slots with(List<Binding> bindings) {
    Slots scope = this;
    for (Binding binding : bindings) {
      scope = scope.with(binding);
    }
    return scope;
  }

  /** {@code @T.n}: n bindings written with the same type lie further inside. */
  String reference(Binding target) {
    String type = target.shape().toString();
    int index = 0;
    Optional<Slots> scope = Optional.of(this);
    while (scope.isPresent() && scope.get().innermost().isPresent()) {
      Binding binding = scope.get().innermost().get();
      if (binding == target) {
        return "@" + type + "." + index;
      }
      if (binding.shape().toString().equals(type)) {
        index++;
      }
      scope = scope.get().outer();
    }
    throw new IllegalStateException("a generated program uses a binding that is not in scope");
  }
}
