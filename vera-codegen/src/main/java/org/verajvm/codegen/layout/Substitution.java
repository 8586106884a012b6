package org.verajvm.codegen.layout;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.TypeVariable;

/** Puts concrete types in the place of a data type's parameters. */
final class Substitution {
  private final Map<TypeVariable, Type> types;

  private Substitution(Map<TypeVariable, Type> types) {
    this.types = types;
  }

  static Substitution of(List<TypeVariable> parameters, List<Type> arguments) {
    Map<TypeVariable, Type> types = new IdentityHashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      types.put(parameters.get(i), arguments.get(i));
    }
    return new Substitution(types);
  }

  Type apply(Type type) {
    return switch (type) {
      case Type.Primitive _, Type.Decimal _, Type.Inferred _ -> type;
      case Type.Variable variable -> types.getOrDefault(variable.variable(), type);
      case Type.Data data -> new Type.Data(data.id(), applyAll(data.arguments()));
      case Type.Array array -> new Type.Array(apply(array.element()));
      case Type.Map map -> new Type.Map(apply(map.key()), apply(map.value()));
      case Type.Set set -> new Type.Set(apply(set.element()));
      case Type.Future future -> new Type.Future(apply(future.payload()));
      case Type.Refined refined -> new Type.Refined(apply(refined.base()), refined.refinement());
      case Type.Function function ->
          new Type.Function(
              applyAll(function.parameters()), apply(function.result()), function.effects());
    };
  }

  private List<Type> applyAll(List<Type> all) {
    return all.stream().map(this::apply).toList();
  }
}
