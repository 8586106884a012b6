package org.verajvm.codegen.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.Substitution;
import org.verajvm.codegen.types.Type;

/** The layouts of data types, by concrete type and constructor. */
public final class DataLayouts {
  private final Map<DataId, DataDefinition> definitions;
  private final Descriptors descriptors;
  private final Map<Key, ConstructorLayout> layouts = new LinkedHashMap<>();

  private record Key(Type.Data type, int tag) {}

  /**
   * One constructor of one concrete type.
   *
   * @param fields the field types
   * @param descriptor its address
   */
  public record ConstructorLayout(
      Type.Data type,
      String name,
      int tag,
      List<Type> fields,
      ObjectLayout layout,
      int descriptor) {}

  public DataLayouts(Map<DataId, DataDefinition> definitions, Descriptors descriptors) {
    this.definitions = definitions;
    this.descriptors = descriptors;
  }

  /** The layout of {@code constructor} of {@code type}, which may be refined or a Future. */
  public ConstructorLayout of(Type type, DataDefinition.Constructor constructor) {
    return switch (type) {
      case Type.Data data ->
          layouts.computeIfAbsent(new Key(data, constructor.tag()), _ -> layout(data, constructor));
      case Type.Refined refined -> of(refined.base(), constructor);
      case Type.Future future -> of(future.payload(), constructor);
      default -> throw new IllegalStateException("internal error: not a data type: " + type);
    };
  }

  /** The constructors of {@code type} as declared; those of a tuple are made from its arguments. */
  public List<DataDefinition.Constructor> constructors(Type.Data type) {
    if (type.id().equals(DataId.TUPLE)) {
      return List.of(new DataDefinition.Constructor("Tuple", 0, type.arguments()));
    }
    DataDefinition definition = definitions.get(type.id());
    return definition == null ? List.of() : definition.constructors();
  }

  private ConstructorLayout layout(Type.Data type, DataDefinition.Constructor constructor) {
    List<Type> fields = fieldTypes(type, constructor);
    ObjectLayout layout = ObjectLayout.of(fields.stream().map(Representation::of).toList());
    int descriptor = descriptors.object(type + "." + constructor.name(), layout);
    return new ConstructorLayout(
        type, constructor.name(), constructor.tag(), fields, layout, descriptor);
  }

  private List<Type> fieldTypes(Type.Data type, DataDefinition.Constructor constructor) {
    if (type.id().equals(DataId.TUPLE)) {
      return type.arguments();
    }
    DataDefinition definition = definitions.get(type.id());
    if (definition == null) {
      return constructor.fields();
    }
    Substitution substitution = Substitution.of(definition.parameters(), type.arguments());
    return definition.constructors().get(constructor.tag()).fields().stream()
        .map(substitution::apply)
        .toList();
  }

  /** All layouts asked for so far. */
  public List<ConstructorLayout> all() {
    return List.copyOf(layouts.values());
  }
}
