package org.verajvm.codegen.core;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Refinement;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;

/**
 * The types of the Core: those of the source without refinements (spec 11.15), at every depth.
 *
 * <p>Effect rows of function types stay as they are: they tell what a call may do.
 */
public final class Erasure {
  /** A function of some type; its values are reinterpreted before they are called. */
  private static final Type OPAQUE_FUNCTION =
      new Type.Function(List.of(), Primitive.UNIT, EffectRow.PURE);

  private Erasure() {}

  public static Type erase(Type type) {
    return switch (type) {
      case Primitive primitive -> primitive;
      case Type.Data data when data.id().isRecursiveAlias() -> OPAQUE_FUNCTION;
      case Type.Data data -> new Type.Data(data.id(), erase(data.arguments()));
      case Type.Array array -> new Type.Array(erase(array.element()));
      case Type.Map map -> new Type.Map(erase(map.key()), erase(map.value()));
      case Type.Set set -> new Type.Set(erase(set.element()));
      case Type.Decimal decimal -> decimal;
      case Type.Future future -> new Type.Future(erase(future.payload()));
      case Type.Function function ->
          new Type.Function(
              erase(function.parameters()), erase(function.result()), function.effects());
      case Type.Refined refined -> erase(refined.base());
      case Type.Variable variable -> variable;
      case Type.Inferred inferred ->
          inferred
              .variable()
              .solution()
              .map(Erasure::erase)
              .orElseThrow(() -> new IllegalStateException("internal error: a type is unknown"));
    };
  }

  public static List<Type> erase(List<Type> types) {
    return types.stream().map(Erasure::erase).toList();
  }

  /** The type without the refinements around it; those inside stay. */
  public static Type base(Type type) {
    Type found = resolve(type);
    while (found instanceof Type.Refined refined) {
      found = resolve(refined.base());
    }
    return found;
  }

  /** The refinements around a type, the innermost first. */
  public static List<Refinement> refinements(Type type) {
    List<Refinement> found = new ArrayList<>();
    Type rest = resolve(type);
    while (rest instanceof Type.Refined refined) {
      found.addFirst(refined.refinement());
      rest = resolve(refined.base());
    }
    return found;
  }

  private static Type resolve(Type type) {
    Type found = type;
    while (found instanceof Type.Inferred inferred && inferred.variable().solution().isPresent()) {
      found = inferred.variable().solution().get();
    }
    return found;
  }

  /**
   * Whether values of two erased types are interchangeable: the same type but for effect rows,
   * which say nothing about a value.
   */
  public static boolean same(Type one, Type other) {
    return switch (one) {
      case Primitive primitive -> primitive == other;
      case Type.Data data ->
          other instanceof Type.Data that
              && data.id().equals(that.id())
              && same(data.arguments(), that.arguments());
      case Type.Array array ->
          other instanceof Type.Array that && same(array.element(), that.element());
      case Type.Map map ->
          other instanceof Type.Map that
              && same(map.key(), that.key())
              && same(map.value(), that.value());
      case Type.Set set -> other instanceof Type.Set that && same(set.element(), that.element());
      case Type.Decimal _ -> other instanceof Type.Decimal;
      case Type.Future future ->
          other instanceof Type.Future that && same(future.payload(), that.payload());
      case Type.Function function ->
          other instanceof Type.Function that
              && same(function.parameters(), that.parameters())
              && same(function.result(), that.result());
      case Type.Variable variable -> variable.equals(other);
      case Type.Refined _, Type.Inferred _ -> false;
    };
  }

  private static boolean same(List<Type> ones, List<Type> others) {
    if (ones.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < ones.size(); i++) {
      if (!same(ones.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }
}
