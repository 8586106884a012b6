package org.verajvm.codegen.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.TypeVariable;

/**
 * Where a type expression stands: its module, and what its type variables mean there.
 *
 * @param variables the type variables of the declaration, or the arguments of an alias
 */
record TypeScope(ModuleScope module, Map<String, Type> variables) {

  static TypeScope of(ModuleScope module, Map<String, TypeVariable> variables) {
    Map<String, Type> types = new HashMap<>();
    variables.forEach((name, variable) -> types.put(name, new Type.Variable(variable)));
    return new TypeScope(module, types);
  }

  /** Inside the declaration of a data type. */
  static TypeScope of(ModuleScope module, DataDefinition definition) {
    Map<String, TypeVariable> names = new HashMap<>();
    definition.parameters().forEach(variable -> names.put(variable.name(), variable));
    return of(module, names);
  }

  Optional<Type> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }
}
