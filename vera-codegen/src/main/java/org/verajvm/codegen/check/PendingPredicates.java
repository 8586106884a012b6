package org.verajvm.codegen.check;

import java.util.ArrayDeque;
import java.util.Queue;
import org.verajvm.codegen.types.Refinement;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.syntax.TypeExpression;

/** Refinements whose predicates are still to be checked: they may call any function. */
final class PendingPredicates implements ResolveTypes.Predicates {
  private final Queue<Item> queue = new ArrayDeque<>();

  private record Item(
      TypeExpression.Refinement source, Type base, Refinement refinement, TypeScope scope) {}

  @Override
  public void found(
      TypeExpression.Refinement source, Type base, Refinement refinement, TypeScope scope) {
    queue.add(new Item(source, base, refinement, scope));
  }

  /** Checks what is pending, and what comes up on the way. */
  void check(Environment environment) {
    while (!queue.isEmpty()) {
      Item item = queue.remove();
      CheckPredicates.refinement(
          environment, item.source(), item.base(), item.refinement(), item.scope());
    }
  }
}
