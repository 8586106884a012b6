package org.verajvm.codegen.core.lower;

import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.RebuildTree;
import org.verajvm.codegen.typed.TypedFunction;
import org.verajvm.codegen.types.Type;

/**
 * Finds functions that name a type that does not exist. The checker warns of it; they have no
 * translation (spec 11.4.1).
 */
final class UnknownTypes {
  private boolean found;

  private UnknownTypes() {}

  static boolean areIn(TypedFunction function) {
    UnknownTypes search = new UnknownTypes();
    search.visit(function.result());
    for (Binder parameter : function.parameters()) {
      search.visit(parameter.type());
    }
    RebuildTree walk = new RebuildTree(search::visit);
    if (!search.found) {
      walk.expression(function.body());
      function.requires().forEach(contract -> walk.expression(contract.predicate()));
      function.ensures().forEach(contract -> walk.expression(contract.predicate()));
    }
    return search.found;
  }

  private Type visit(Type type) {
    found |= isUnknown(type);
    return type;
  }

  private static boolean isUnknown(Type type) {
    return switch (type) {
      case Type.Primitive _, Type.Decimal _, Type.Variable _ -> false;
      case Type.Data data -> data.arguments().stream().anyMatch(UnknownTypes::isUnknown);
      case Type.Array array -> isUnknown(array.element());
      case Type.Map map -> isUnknown(map.key()) || isUnknown(map.value());
      case Type.Set set -> isUnknown(set.element());
      case Type.Future future -> isUnknown(future.payload());
      case Type.Function function ->
          isUnknown(function.result())
              || function.parameters().stream().anyMatch(UnknownTypes::isUnknown);
      case Type.Refined refined -> isUnknown(refined.base());
      case Type.Inferred inferred ->
          inferred.variable().solution().map(UnknownTypes::isUnknown).orElse(true);
    };
  }
}
