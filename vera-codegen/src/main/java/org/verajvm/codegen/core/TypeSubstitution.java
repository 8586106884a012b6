package org.verajvm.codegen.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.TypeVariable;

/** Types in the place of type variables. */
public final class TypeSubstitution {
  public static final TypeSubstitution NONE = new TypeSubstitution(Map.of());

  private final Map<TypeVariable, Type> types;

  private TypeSubstitution(Map<TypeVariable, Type> types) {
    this.types = types;
  }

  public static TypeSubstitution of(List<TypeVariable> variables, List<Type> arguments) {
    if (variables.size() != arguments.size()) {
      throw new IllegalStateException(
          "internal error: " + arguments + " for the type parameters " + variables);
    }
    Map<TypeVariable, Type> types = new HashMap<>();
    for (int i = 0; i < variables.size(); i++) {
      types.put(variables.get(i), arguments.get(i));
    }
    return new TypeSubstitution(types);
  }

  /** The type with its variables replaced; refinements stay. */
  public Type apply(Type type) {
    return switch (type) {
      case Type.Primitive primitive -> primitive;
      case Type.Data data -> new Type.Data(data.id(), apply(data.arguments()));
      case Type.Array array -> new Type.Array(apply(array.element()));
      case Type.Map map -> new Type.Map(apply(map.key()), apply(map.value()));
      case Type.Set set -> new Type.Set(apply(set.element()));
      case Type.Decimal decimal -> decimal;
      case Type.Future future -> new Type.Future(apply(future.payload()));
      case Type.Function function ->
          new Type.Function(
              apply(function.parameters()), apply(function.result()), apply(function.effects()));
      case Type.Refined refined -> new Type.Refined(apply(refined.base()), refined.refinement());
      case Type.Variable variable -> types.getOrDefault(variable.variable(), variable);
      case Type.Inferred inferred ->
          inferred
              .variable()
              .solution()
              .map(this::apply)
              .orElseThrow(() -> new IllegalStateException("internal error: a type is unknown"));
    };
  }

  public List<Type> apply(List<Type> all) {
    return all.stream().map(this::apply).toList();
  }

  private EffectRow apply(EffectRow row) {
    if (row.effects().isEmpty()) {
      return row;
    }
    return new EffectRow(
        row.effects().stream()
            .map(effect -> new EffectInstance(effect.id(), apply(effect.arguments())))
            .toList(),
        row.variables());
  }
}
