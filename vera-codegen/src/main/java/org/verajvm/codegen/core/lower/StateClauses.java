package org.verajvm.codegen.core.lower;

import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.core.CoreLocal;

/**
 * The clauses of a State handler that change what its body observes, as functions bound where the
 * handler is; an operation without one has its intrinsic meaning (spec 7.5.2).
 */
record StateClauses(Map<String, CoreLocal> functions) {
  Optional<CoreLocal> function(String operation) {
    return Optional.ofNullable(functions.get(operation));
  }
}
