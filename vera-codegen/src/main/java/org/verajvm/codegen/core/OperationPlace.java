package org.verajvm.codegen.core;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * Where the clause of a user effect's operation stands among the clauses in force. Monomorphization
 * gives each operation of each concrete effect its number, so a reference to one is a call of a
 * function that stands for it.
 */
public final class OperationPlace {
  private static final String MODULE = "vera.core.effect";

  private OperationPlace() {}

  /** The place of an operation, an Int from zero. */
  public static CoreExpression of(EffectInstance effect, String operation, Span span) {
    String name = effect.id().module() + "." + effect.id().name() + "." + operation;
    return new CoreExpression.Call(
        new FunctionId(MODULE, name), effect.arguments(), List.of(), Primitive.INT, span);
  }

  /** What tells one operation from another, where the call stands for a place. */
  public static Optional<Object> key(FunctionId function, List<?> typeArguments) {
    return function.module().equals(MODULE)
        ? Optional.of(List.of(function.name(), typeArguments))
        : Optional.empty();
  }
}
