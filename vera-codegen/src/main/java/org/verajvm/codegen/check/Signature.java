package org.verajvm.codegen.check;

import java.util.List;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.TypeVariable;

/**
 * The type of a function, generic.
 *
 * @param variables its own type variables, without those of a parent
 */
record Signature(
    List<TypeVariable> variables,
    List<Constraint> constraints,
    List<Type> parameters,
    Type result,
    EffectRow effects) {

  /** A type variable and an ability it must have (spec 9.8). */
  record Constraint(TypeVariable variable, String ability) {}

  /** Whether a parameter is of the variable's own type. */
  boolean takes(TypeVariable variable) {
    return parameters.contains(new Type.Variable(variable));
  }
}
