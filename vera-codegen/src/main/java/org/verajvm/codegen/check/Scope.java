package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.typed.Binder;

/**
 * The bindings in scope, one stack for each slot namespace (spec 3.4). Finding a slot takes
 * constant time however deep the scope is.
 */
final class Scope {
  private final Map<String, List<Binder>> stacks = new HashMap<>();
  private final List<Binder> order = new ArrayList<>();

  void bind(Binder binder) {
    stacks.computeIfAbsent(binder.slot(), _ -> new ArrayList<>()).add(binder);
    order.add(binder);
  }

  /** A point to go {@link #back} to. */
  int mark() {
    return order.size();
  }

  /** Drops what was bound since the mark. */
  void back(int mark) {
    while (order.size() > mark) {
      Binder binder = order.removeLast();
      stacks.getOrDefault(binder.slot(), List.of()).removeLast();
    }
  }

  /** The binding that {@code @slot.index} refers to. */
  Optional<Binder> find(String slot, int index) {
    List<Binder> stack = stacks.getOrDefault(slot, List.of());
    return index < stack.size()
        ? Optional.of(stack.get(stack.size() - 1 - index))
        : Optional.empty();
  }

  /** How many bindings a namespace has. */
  int count(String slot) {
    return stacks.getOrDefault(slot, List.of()).size();
  }

  /** The innermost bindings, nearest first. */
  List<Binder> nearest(int count) {
    return order.reversed().subList(0, Math.min(count, order.size()));
  }

  /** Every binding in the order of the bindings. */
  List<Binder> inOrder() {
    return order;
  }
}
