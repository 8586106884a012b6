package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    for (String name : RowVariables.all(signature)) {
      rows.put(name, new EffectRow(List.of(), List.of(unifier.rows().fresh(name))));
    }
    Substitution substitution = new Substitution(types, rows);
    return new Instantiation(
        arguments,
        substitution.apply(signature.parameters()),
        substitution.apply(signature.result()),
        substitution.apply(signature.effects()));
  }
}
