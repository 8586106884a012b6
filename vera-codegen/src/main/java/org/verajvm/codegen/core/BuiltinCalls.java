package org.verajvm.codegen.core;

import java.util.List;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.builtin.Builtin.Lowering;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.source.Span;

/** Calls of rows of the builtin table. */
public final class BuiltinCalls {
  private BuiltinCalls() {}

  /**
   * A call of a builtin.
   *
   * @param typeArguments those of the row's scheme, refinements included
   * @param type the erased result type
   */
  public static CoreExpression call(
      Builtin builtin,
      List<Type> typeArguments,
      List<CoreExpression> arguments,
      Type type,
      Span span) {
    return switch (builtin.lowering()) {
      case Lowering.Inline inline ->
          new CoreExpression.Operation(
              inline.intrinsic(), Erasure.erase(typeArguments), arguments, type, span);
      case Lowering.Library library ->
          new CoreExpression.Call(
              new FunctionId(DataId.PRELUDE, library.function()),
              typeArguments,
              arguments,
              type,
              span);
      case Lowering.Host _ ->
          new CoreExpression.HostCall(builtin, Erasure.erase(typeArguments), arguments, type, span);
      case Lowering.Derived derived ->
          GeneratedFunction.of(derived.derivation())
              .call(typeArguments.getFirst(), arguments, type, span);
      case Lowering.Controlled _ ->
          throw new IllegalStateException(
              "internal error: " + builtin.name() + " is an effect operation");
    };
  }
}
