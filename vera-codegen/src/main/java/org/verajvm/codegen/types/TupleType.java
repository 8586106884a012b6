package org.verajvm.codegen.types;

import java.util.List;

/** {@code Tuple<...>}: one constructor whose fields are the type's arguments (spec 2.3.1). */
public final class TupleType {
  public static final String NAME = "Tuple";
  public static final DataDefinition DEFINITION = new DataDefinition(DataId.TUPLE, List.of());

  static {
    DEFINITION.defineConstructors(List.of(new DataDefinition.Constructor(NAME, 0, List.of())));
  }

  private TupleType() {}

  public static Type.Data of(List<Type> components) {
    return new Type.Data(DataId.TUPLE, components);
  }

  public static boolean is(Type type) {
    return type instanceof Type.Data data && data.id().equals(DataId.TUPLE);
  }

  /** The constructor at a type; its fields are the components. */
  public static DataDefinition.Constructor constructor(Type.Data type) {
    return new DataDefinition.Constructor(NAME, 0, type.arguments());
  }
}
