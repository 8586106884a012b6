package org.verajvm.codegen.check;

import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.types.TypeVariable;

/** An ability a program declares (spec 9.8). */
record AbilitySymbol(String name, TypeVariable variable, Map<String, Operation> operations) {

  /** One operation; its only variable is the ability's. */
  record Operation(String ability, Signature signature) {}

  Optional<Operation> operation(String name) {
    return Optional.ofNullable(operations.get(name));
  }
}
