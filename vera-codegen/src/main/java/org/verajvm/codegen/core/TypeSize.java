package org.verajvm.codegen.core;

import java.util.ArrayDeque;
import java.util.Deque;
import org.verajvm.codegen.types.Type;

/** Counts the parts of types, which may share structure, only as far as needed. */
public final class TypeSize {
  /** More parts than any type that is written: a type this large grows without end. */
  private static final int MAXIMUM = 200;

  private TypeSize() {}

  /** Whether a function at this type would be one of infinitely many. */
  public static boolean isUnbounded(Type type) {
    return exceeds(type, MAXIMUM);
  }

  private static boolean exceeds(Type type, int limit) {
    Deque<Type> pending = new ArrayDeque<>();
    pending.push(type);
    int count = 0;
    while (!pending.isEmpty()) {
      if (++count > limit) {
        return true;
      }
      switch (pending.pop()) {
        case Type.Data data -> data.arguments().forEach(pending::push);
        case Type.Array array -> pending.push(array.element());
        case Type.Map map -> {
          pending.push(map.key());
          pending.push(map.value());
        }
        case Type.Set set -> pending.push(set.element());
        case Type.Future future -> pending.push(future.payload());
        case Type.Function function -> {
          function.parameters().forEach(pending::push);
          pending.push(function.result());
        }
        case Type.Refined refined -> pending.push(refined.base());
        case Type.Primitive _, Type.Decimal _, Type.Variable _, Type.Inferred _ -> {
          // A leaf.
        }
      }
    }
    return false;
  }
}
