package org.verajvm.codegen.core.lower;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.typed.TypedProgram;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;

/** Data invariants are tested on every value as it is constructed (spec 2.4.1, 6.2.3). */
final class Invariants {
  private Invariants() {}

  /**
   * The function that tests a value of the type and gives it back, if the type has an invariant.
   */
  static Optional<FunctionId> of(TypedProgram program, Type.Data type) {
    return Optional.ofNullable(program.data().get(type.id()))
        .filter(definition -> definition.invariant().isPresent())
        .map(Invariants::id);
  }

  static FunctionId id(DataDefinition definition) {
    return new FunctionId(definition.id().module(), definition.id().name() + "$invariant");
  }

  /** That function. */
  static CoreFunction function(
      DataDefinition definition, DataDefinition.Invariant invariant, FunctionScope scope) {
    CoreLocal value = scope.bind(invariant.value());
    CoreExpression test = new LowerExpression(scope).lower(invariant.test());
    String message =
        "Invariant violation in "
            + definition.id().name()
            + "\n  invariant("
            + invariant.text()
            + ") failed";
    CoreExpression violation =
        new CoreExpression.Trap(TrapKind.CONTRACT_VIOLATION, message, invariant.test().span());
    return new CoreFunction(
        id(definition),
        definition.parameters(),
        List.of(value),
        value.type(),
        new CoreExpression.If(test, CoreTerms.local(value), violation, value.type()),
        definition.id().name() + " invariant",
        invariant.test().span());
  }
}
