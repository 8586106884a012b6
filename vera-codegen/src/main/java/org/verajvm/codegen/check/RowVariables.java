package org.verajvm.codegen.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.TypeVariable;
import org.verajvm.parser.syntax.EffectReference;

/**
 * The effect variables of a signature (spec 7.6). One is introduced by {@code forall} or by the row
 * of a function among the parameters, which determines it at each call; any other name in a row has
 * to be an effect.
 */
final class RowVariables {
  private final Set<String> names = new LinkedHashSet<>();

  private RowVariables() {}

  /** Those that parameters and type variables introduce. */
  static RowVariables introduced(List<TypeVariable> variables, List<Type> parameters) {
    RowVariables found = new RowVariables();
    variables.forEach(variable -> found.names.add(variable.name()));
    parameters.forEach(found::collect);
    return found;
  }

  /** Every one that stands in a signature. */
  static Set<String> all(Signature signature) {
    RowVariables found = new RowVariables();
    found.names.addAll(signature.effects().variables());
    signature.parameters().forEach(found::collect);
    found.collect(signature.result());
    return found.names;
  }

  /** Adds those that further parameters introduce. */
  void add(List<Type> parameters) {
    parameters.forEach(this::collect);
  }

  /**
   * Reports the names in a row that are neither effects nor variables.
   *
   * @param resolved the row, where such names count as variables
   * @return the row that the place goes on with
   */
  EffectRow check(
      org.verajvm.parser.syntax.EffectRow row,
      EffectRow resolved,
      TypeScope scope,
      Diagnostics diagnostics) {
    EffectRow checked = resolved;
    for (EffectReference reference : row.effects()) {
      String name = reference.name().text();
      boolean variable = reference.arguments().isEmpty() && names.contains(name);
      if (scope.module().effect(name).isEmpty() && !variable) {
        diagnostics.add(HandlerErrors.unknownEffect(reference));
        checked = RowUnifier.ERRONEOUS;
      }
    }
    return checked;
  }

  private void collect(Type type) {
    switch (type) {
      case Type.Function function -> {
        names.addAll(function.effects().variables());
        function.parameters().forEach(this::collect);
        collect(function.result());
      }
      case Type.Data data -> data.arguments().forEach(this::collect);
      case Type.Array array -> collect(array.element());
      case Type.Map map -> {
        collect(map.key());
        collect(map.value());
      }
      case Type.Set set -> collect(set.element());
      case Type.Future future -> collect(future.payload());
      case Type.Refined refined -> collect(refined.base());
      case Type.Primitive _, Type.Decimal _, Type.Variable _, Type.Inferred _ -> {
        // Without parts.
      }
    }
  }
}
