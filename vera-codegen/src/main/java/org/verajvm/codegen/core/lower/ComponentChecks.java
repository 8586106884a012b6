package org.verajvm.codegen.core.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.core.GeneratedFunction;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Refinement;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.codegen.types.TypeVariable;
import org.verajvm.parser.source.Span;

/**
 * The functions that check the parts of a value whose type changes inside: {@code Option<Int>} to
 * {@code Option<PosInt>}, {@code Array<Nat>} to {@code Array<Int>}. The value itself stays.
 */
final class ComponentChecks {
  private final Map<Key, FunctionId> functions = new HashMap<>();
  private final Deque<Check> pending = new ArrayDeque<>();

  private record Key(Type from, Type to) {}

  /**
   * One function.
   *
   * @param variables the type variables of both types: the function's type parameters
   */
  record Check(FunctionId id, List<TypeVariable> variables, Type from, Type to, Span span) {}

  /**
   * Whether a part of a value may not be a value of the other type's part. Keys and values of maps
   * and elements of sets are the host's and are not looked at.
   */
  static boolean isNeeded(Type from, Type to) {
    if (from instanceof Type.Data one && to instanceof Type.Data other) {
      for (int i = 0; i < Math.min(one.arguments().size(), other.arguments().size()); i++) {
        if (differs(one.arguments().get(i), other.arguments().get(i))) {
          return true;
        }
      }
      return false;
    }
    if (from instanceof Type.Array one && to instanceof Type.Array other) {
      return differs(one.element(), other.element());
    }
    return from instanceof Type.Future one
        && to instanceof Type.Future other
        && differs(one.payload(), other.payload());
  }

  private static boolean differs(Type from, Type to) {
    Type one = Erasure.base(from);
    Type other = Erasure.base(to);
    boolean integers =
        one == Primitive.INT && other == Primitive.NAT
            || one == Primitive.NAT && other == Primitive.INT;
    List<Refinement> known = Erasure.refinements(from);
    return integers || !known.containsAll(Erasure.refinements(to)) || isNeeded(one, other);
  }

  /** The value as the other type, its parts checked. */
  CoreExpression call(Type from, Type to, CoreExpression value, Span span) {
    Set<TypeVariable> variables = new LinkedHashSet<>();
    collect(from, variables);
    collect(to, variables);
    FunctionId id =
        functions.computeIfAbsent(
            new Key(from, to),
            _ -> {
              FunctionId made =
                  new FunctionId(GeneratedFunction.MODULE, "check_parts_" + functions.size());
              pending.add(new Check(made, List.copyOf(variables), from, to, span));
              return made;
            });
    return new CoreExpression.Call(
        id,
        variables.stream().<Type>map(Type.Variable::new).toList(),
        List.of(value),
        Erasure.erase(to),
        span);
  }

  /** Hands out the functions still to be made; making one may ask for others. */
  void drain(Consumer<Check> lower) {
    while (!pending.isEmpty()) {
      lower.accept(pending.remove());
    }
  }

  static boolean isGeneric(Type type) {
    Set<TypeVariable> variables = new LinkedHashSet<>();
    collect(type, variables);
    return !variables.isEmpty();
  }

  private static void collect(Type type, Set<TypeVariable> variables) {
    List<Type> parts = new ArrayList<>();
    switch (Erasure.erase(type)) {
      case Type.Variable variable -> variables.add(variable.variable());
      case Type.Data data -> parts.addAll(data.arguments());
      case Type.Array array -> parts.add(array.element());
      case Type.Map map -> {
        parts.add(map.key());
        parts.add(map.value());
      }
      case Type.Set set -> parts.add(set.element());
      case Type.Future future -> parts.add(future.payload());
      case Type.Function function -> {
        parts.addAll(function.parameters());
        parts.add(function.result());
      }
      case Primitive _, Type.Decimal _, Type.Refined _, Type.Inferred _ -> {
        // No parts.
      }
    }
    parts.forEach(part -> collect(part, variables));
  }
}
