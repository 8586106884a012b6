package org.verajvm.codegen.core;

import java.util.List;
import java.util.Map;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataDefinition.Constructor;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.Substitution;
import org.verajvm.codegen.types.Type;

/** Constructors and the types of their fields, at concrete type arguments. */
public final class Fields {
  private Fields() {}

  /** The constructors of a data type; a tuple has one that fits its arguments (spec 2.3.1). */
  public static List<Constructor> constructors(Type.Data type, Map<DataId, DataDefinition> data) {
    if (type.id().equals(DataId.TUPLE)) {
      return List.of(new Constructor(DataId.TUPLE.name(), 0, type.arguments()));
    }
    DataDefinition definition = data.get(type.id());
    if (definition == null) {
      throw new IllegalStateException("internal error: no data type " + type);
    }
    return definition.constructors();
  }

  /** The erased types of a constructor's fields. */
  public static List<Type> types(
      Type.Data type, Constructor constructor, Map<DataId, DataDefinition> data) {
    return Erasure.erase(declared(type, constructor, data));
  }

  /** The types of a constructor's fields, refinements included. */
  public static List<Type> declared(
      Type.Data type, Constructor constructor, Map<DataId, DataDefinition> data) {
    if (type.id().equals(DataId.TUPLE)) {
      return type.arguments();
    }
    DataDefinition definition = data.get(type.id());
    if (definition == null) {
      throw new IllegalStateException("internal error: no data type " + type);
    }
    Substitution substitution = Substitution.of(definition.parameters(), type.arguments());
    return substitution.apply(constructor.fields());
  }
}
