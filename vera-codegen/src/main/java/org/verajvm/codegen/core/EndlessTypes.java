package org.verajvm.codegen.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.Type;

/**
 * Finds the types that refer to themselves at ever larger types: their parts have infinitely many
 * types, so nothing can be derived for them.
 */
public final class EndlessTypes {
  private final Map<DataId, DataDefinition> data;
  private final Set<Type> finite = new HashSet<>();

  public EndlessTypes(Map<DataId, DataDefinition> data) {
    this.data = data;
  }

  /**
   * Whether the parts of a type grow without end. The search goes into the depth, where a chain of
   * growing types soon exceeds every written type, however many branches it has.
   *
   * @param type an erased type
   */
  public boolean contains(Type type) {
    Set<Type> seen = new HashSet<>();
    Deque<Type> pending = new ArrayDeque<>();
    pending.push(type);
    while (!pending.isEmpty()) {
      Type next = pending.pop();
      if (finite.contains(next) || !seen.add(next)) {
        continue;
      }
      if (TypeSize.isUnbounded(next)) {
        return true;
      }
      pushParts(next, pending);
    }
    finite.addAll(seen);
    return false;
  }

  private void pushParts(Type type, Deque<Type> pending) {
    switch (type) {
      case Type.Data t ->
          Fields.constructors(t, data)
              .forEach(constructor -> Fields.types(t, constructor, data).forEach(pending::push));
      case Type.Array array -> pending.push(array.element());
      case Type.Future future -> pending.push(future.payload());
      case Type.Primitive _,
          Type.Map _,
          Type.Set _,
          Type.Decimal _,
          Type.Function _,
          Type.Variable _,
          Type.Refined _,
          Type.Inferred _ -> {
        // Nothing is derived from what is inside.
      }
    }
  }
}
