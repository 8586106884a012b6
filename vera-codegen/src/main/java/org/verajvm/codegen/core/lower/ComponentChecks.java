package org.verajvm.codegen.core.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
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
 * The functions that convert the parts of a value whose type changes inside: {@code Option<Int>} to
 * {@code Option<PosInt>}, {@code Map<String, Int>} to {@code Map<String, Nat>}. The value itself
 * stays, unless functions are among its parts.
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

  /** Whether a part of a value may not be a value of the other type's part. */
  static boolean isNeeded(Type from, Type to) {
    return anyPart(from, to, ComponentChecks::differs);
  }

  /**
   * Whether a part has to be another value: a function does, since its arguments and its result are
   * converted when it is called. All other parts are checked where they are.
   */
  static boolean isRebuilt(Type from, Type to) {
    return anyPart(from, to, ComponentChecks::isReplaced);
  }

  private static boolean anyPart(Type from, Type to, BiPredicate<Type, Type> test) {
    return switch (from) {
      case Type.Data one when to instanceof Type.Data other ->
          anyPart(one.arguments(), other.arguments(), test);
      case Type.Array one when to instanceof Type.Array other ->
          test.test(one.element(), other.element());
      case Type.Map one when to instanceof Type.Map other ->
          test.test(one.key(), other.key()) || test.test(one.value(), other.value());
      case Type.Set one when to instanceof Type.Set other ->
          test.test(one.element(), other.element());
      case Type.Future one when to instanceof Type.Future other ->
          test.test(one.payload(), other.payload());
      case Type _ -> false;
    };
  }

  private static boolean anyPart(List<Type> from, List<Type> to, BiPredicate<Type, Type> test) {
    for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
      if (test.test(from.get(i), to.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value of one type may not be one of the other as it is. */
  static boolean differs(Type from, Type to) {
    Type one = Erasure.base(from);
    Type other = Erasure.base(to);
    boolean integers =
        one == Primitive.INT && other == Primitive.NAT
            || one == Primitive.NAT && other == Primitive.INT;
    List<Refinement> known = Erasure.refinements(from);
    return integers
        || !known.containsAll(Erasure.refinements(to))
        || isAdapted(one, other)
        || isNeeded(one, other);
  }

  private static boolean isReplaced(Type from, Type to) {
    Type one = Erasure.base(from);
    Type other = Erasure.base(to);
    return isAdapted(one, other) || isRebuilt(one, other);
  }

  /** Whether a function is another one after the conversion. */
  static boolean isAdapted(Type from, Type to) {
    return from instanceof Type.Function one
        && to instanceof Type.Function other
        && (differs(one.result(), other.result())
            || anyPart(other.parameters(), one.parameters(), ComponentChecks::differs));
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
