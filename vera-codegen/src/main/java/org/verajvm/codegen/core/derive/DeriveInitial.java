package org.verajvm.codegen.core.derive;

import java.util.List;
import java.util.Map;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.builtin.WellKnownBuiltins;
import org.verajvm.codegen.core.BuiltinCalls;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Derivable;
import org.verajvm.codegen.core.Fields;
import org.verajvm.codegen.core.GeneratedFunction;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataDefinition.Constructor;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * The value a State cell starts with when no handler gives one (spec 11.7.2): nothing, empty, the
 * first constructor that can be made of such values.
 */
record DeriveInitial(Map<DataId, DataDefinition> data, Span span) {

  CoreExpression body(Type type) {
    return switch (type) {
      case Type.Data of -> construct(of);
      case Type.Array _ -> new CoreExpression.ArrayLiteral(List.of(), type);
      case Type.Map map ->
          empty(WellKnownBuiltins.EMPTY_MAP, List.of(map.key(), map.value()), type);
      case Type.Set set -> empty(WellKnownBuiltins.EMPTY_SET, List.of(set.element()), type);
      case Type.Decimal _ ->
          BuiltinCalls.call(
              WellKnownBuiltins.DECIMAL_OF_INT,
              List.of(),
              List.of(CoreTerms.integer(0)),
              type,
              span);
      case Type.Future future ->
          CoreTerms.elementOperation(
              Intrinsic.REINTERPRET, type, type, span, initial(future.payload()));
      case Primitive _, Type.Function _, Type.Variable _, Type.Refined _, Type.Inferred _ ->
          throw new IllegalStateException("internal error: initial value of " + type);
    };
  }

  private CoreExpression construct(Type.Data type) {
    Constructor constructor =
        Derivable.initialConstructor(type, data)
            .orElseThrow(
                () -> new IllegalStateException("internal error: initial value of " + type));
    List<CoreExpression> fields =
        Fields.types(type, constructor, data).stream().map(this::initial).toList();
    return new CoreExpression.Construct(constructor, fields, type);
  }

  private CoreExpression initial(Type type) {
    return GeneratedFunction.INITIAL.call(type, List.of(), type, span);
  }

  private CoreExpression empty(Builtin row, List<Type> typeArguments, Type type) {
    return BuiltinCalls.call(row, typeArguments, List.of(), type, span);
  }
}
