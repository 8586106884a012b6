package org.verajvm.codegen.core;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;

/** What can be derived from the structure of a type (spec 9.8.2). */
public final class Derivable {
  private final Map<DataId, DataDefinition> data;
  private final Set<Type> visiting = new HashSet<>();

  private Derivable(Map<DataId, DataDefinition> data) {
    this.data = data;
  }

  /**
   * Whether equality, hash and text can be derived: no part is a handle or a function, and the
   * types of the parts are finitely many.
   */
  public static boolean hasText(Type type, Map<DataId, DataDefinition> data) {
    Type erased = Erasure.erase(type);
    return !new EndlessTypes(data).contains(erased) && new Derivable(data).isShown(erased);
  }

  /** Whether there is a value to start with that can be derived. */
  public static boolean hasInitial(Type type, Map<DataId, DataDefinition> data) {
    Type erased = Erasure.erase(type);
    return !new EndlessTypes(data).contains(erased) && new Derivable(data).isInitial(erased);
  }

  /**
   * The constructor of the initial value: the first one whose fields have initial values.
   *
   * @param type an erased type without variables
   */
  public static Optional<DataDefinition.Constructor> initialConstructor(
      Type.Data type, Map<DataId, DataDefinition> data) {
    return new Derivable(data).initial(type);
  }

  private boolean isShown(Type type) {
    return switch (type) {
      case Primitive _, Type.Variable _ -> true;
      case Type.Data _ when !visiting.add(type) -> true;
      case Type.Data t ->
          Fields.constructors(t, data).stream().allMatch(c -> allFields(t, c, this::isShown));
      case Type.Array array -> isShown(array.element());
      case Type.Future future -> isShown(future.payload());
      case Type.Map _, Type.Set _, Type.Decimal _, Type.Function _ -> false;
      case Type.Refined _, Type.Inferred _ -> throw new IllegalStateException("not erased");
    };
  }

  private boolean isInitial(Type type) {
    return switch (type) {
      case Primitive primitive -> primitive != Primitive.NEVER;
      case Type.Data t -> initial(t).isPresent();
      case Type.Array _, Type.Map _, Type.Set _, Type.Decimal _ -> true;
      case Type.Future future -> isInitial(future.payload());
      case Type.Function _, Type.Variable _ -> false;
      case Type.Refined _, Type.Inferred _ -> throw new IllegalStateException("not erased");
    };
  }

  private Optional<DataDefinition.Constructor> initial(Type.Data type) {
    if (!visiting.add(type)) {
      return Optional.empty();
    }
    Optional<DataDefinition.Constructor> found =
        Fields.constructors(type, data).stream()
            .filter(c -> allFields(type, c, this::isInitial))
            .findFirst();
    visiting.remove(type);
    return found;
  }

  private boolean allFields(
      Type.Data type, DataDefinition.Constructor constructor, Predicate<Type> holds) {
    List<Type> fields = Fields.types(type, constructor, data);
    return fields.stream().allMatch(holds);
  }
}
