package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Substitution;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.TypeVariable;

/**
 * A signature at one call: its variables are to be found.
 *
 * @param arguments the types of its variables, in order
 */
record Instantiation(List<Type> arguments, List<Type> parameters, Type result, EffectRow effects) {

  static Instantiation of(Signature signature, Unifier unifier) {
    Map<TypeVariable, Type> types = new LinkedHashMap<>();
    List<Type> arguments = new ArrayList<>();
    for (TypeVariable variable : signature.variables()) {
      Type fresh = unifier.fresh();
      types.put(variable, fresh);
      arguments.add(fresh);
    }
    Map<String, EffectRow> rows = new HashMap<>();
    for (String name : rowVariables(signature)) {
      rows.put(name, new EffectRow(List.of(), List.of(unifier.freshRow(name))));
    }
    Substitution substitution = new Substitution(types, rows);
    return new Instantiation(
        arguments,
        substitution.apply(signature.parameters()),
        substitution.apply(signature.result()),
        substitution.apply(signature.effects()));
  }

  private static Set<String> rowVariables(Signature signature) {
    Set<String> names = new LinkedHashSet<>(signature.effects().variables());
    signature.parameters().forEach(parameter -> collect(parameter, names));
    collect(signature.result(), names);
    return names;
  }

  private static void collect(Type type, Set<String> names) {
    switch (type) {
      case Type.Function function -> {
        names.addAll(function.effects().variables());
        function.parameters().forEach(parameter -> collect(parameter, names));
        collect(function.result(), names);
      }
      case Type.Data data -> data.arguments().forEach(argument -> collect(argument, names));
      case Type.Array array -> collect(array.element(), names);
      case Type.Map map -> {
        collect(map.key(), names);
        collect(map.value(), names);
      }
      case Type.Set set -> collect(set.element(), names);
      case Type.Future future -> collect(future.payload(), names);
      case Type.Refined refined -> collect(refined.base(), names);
      case Type.Primitive _, Type.Decimal _, Type.Variable _, Type.Inferred _ -> {}
    }
  }
}
