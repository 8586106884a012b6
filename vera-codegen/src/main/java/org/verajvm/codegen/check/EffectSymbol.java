package org.verajvm.codegen.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.types.EffectId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.TypeVariable;

/**
 * An effect and its operations (spec 7.2).
 *
 * @param operations by name, over the effect's variables
 */
record EffectSymbol(EffectId id, List<TypeVariable> variables, Map<String, Operation> operations) {

  /**
   * One operation.
   *
   * @param builtin the row of the builtin table, for an operation of a builtin effect
   */
  record Operation(String name, List<Type> parameters, Type result, Optional<Builtin> builtin) {}

  Optional<Operation> operation(String name) {
    return Optional.ofNullable(operations.get(name));
  }

  /** State and Exn have intrinsic operations, which may be called bare (spec 7.4). */
  boolean isIntrinsic() {
    return id.equals(EffectId.STATE) || id.equals(EffectId.EXN);
  }
}
