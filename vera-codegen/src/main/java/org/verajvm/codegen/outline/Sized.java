package org.verajvm.codegen.outline;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.verajvm.codegen.core.CoreExpression;

/**
 * An expression with what splitting needs to know of it.
 *
 * @param size estimate in bytes, outlined parts apart
 * @param constant whether it becomes static data instead of code
 * @param escapes loops and joins around it that it continues or jumps to, which tie it to its place
 */
record Sized(CoreExpression expression, int size, boolean constant, Set<Object> escapes) {
  private static final int ADDRESS = 3;
  private static final Set<Object> NONE = Set.of();

  /** The expression over children that were measured before. */
  static Sized over(CoreExpression expression, List<Sized> children) {
    if (isConstant(expression, children)) {
      return new Sized(expression, ADDRESS, true, NONE);
    }
    long size = CodeSize.of(expression);
    for (Sized child : children) {
      size += child.size;
    }
    int bounded = (int) Math.min(size, Integer.MAX_VALUE);
    return new Sized(expression, bounded, false, escapes(expression, children));
  }

  /** A lambda's code is elsewhere. */
  static Sized lambda(CoreExpression.Lambda lambda) {
    return new Sized(lambda, CodeSize.of(lambda), false, NONE);
  }

  private static boolean isConstant(CoreExpression expression, List<Sized> children) {
    return switch (expression) {
      case CoreExpression.Scalar _, CoreExpression.Float _, CoreExpression.Text _ -> true;
      case CoreExpression.Construct _, CoreExpression.ArrayLiteral _ ->
          children.stream().allMatch(Sized::constant);
      default -> false;
    };
  }

  private static Set<Object> escapes(CoreExpression expression, List<Sized> children) {
    return switch (expression) {
      case CoreExpression.Recur recur -> plus(union(children), recur.loop());
      case CoreExpression.Jump jump -> plus(union(children), jump.join());
      case CoreExpression.Loop loop -> minus(union(children), loop.id());
      case CoreExpression.Join join -> minus(union(children), join.id());
      default -> union(children);
    };
  }

  private static Set<Object> union(List<Sized> children) {
    Set<Object> all = NONE;
    for (Sized child : children) {
      if (all.isEmpty()) {
        all = child.escapes;
      } else if (!all.containsAll(child.escapes)) {
        Set<Object> both = copy(all);
        both.addAll(child.escapes);
        all = both;
      }
    }
    return all;
  }

  private static Set<Object> plus(Set<Object> set, Object target) {
    Set<Object> all = copy(set);
    all.add(target);
    return all;
  }

  private static Set<Object> minus(Set<Object> set, Object target) {
    if (!set.contains(target)) {
      return set;
    }
    Set<Object> rest = copy(set);
    rest.remove(target);
    return rest;
  }

  private static Set<Object> copy(Set<Object> set) {
    Set<Object> copy = Collections.newSetFromMap(new IdentityHashMap<>());
    copy.addAll(set);
    return copy;
  }
}
