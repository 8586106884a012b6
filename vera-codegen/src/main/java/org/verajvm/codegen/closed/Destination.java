package org.verajvm.codegen.closed;

/** Where the value of an expression goes. */
sealed interface Destination {
  record To(Variable variable) implements Destination {}

  record Drop() implements Destination {}

  Destination DROP = new Drop();
}
