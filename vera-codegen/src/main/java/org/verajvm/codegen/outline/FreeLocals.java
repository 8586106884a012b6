package org.verajvm.codegen.outline;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.verajvm.codegen.core.CoreChildren;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;

/** The locals an expression uses and does not bind, in the order of their first use. */
final class FreeLocals {
  private final Set<CoreLocal> bound = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<CoreLocal> free = new LinkedHashSet<>();

  private FreeLocals() {}

  static List<CoreLocal> of(CoreExpression expression) {
    FreeLocals search = new FreeLocals();
    search.visit(expression);
    return List.copyOf(search.free);
  }

  /** A local is bound once, so whatever was bound before stays so. */
  private void visit(CoreExpression expression) {
    bound.addAll(boundBy(expression));
    if (expression instanceof CoreExpression.Local(CoreLocal local) && !bound.contains(local)) {
      free.add(local);
    }
    CoreChildren.of(expression).forEach(this::visit);
  }

  private static List<CoreLocal> boundBy(CoreExpression expression) {
    return switch (expression) {
      case CoreExpression.Let let -> List.of(let.local());
      case CoreExpression.Loop loop -> loop.variables();
      case CoreExpression.Join join -> join.parameters();
      case CoreExpression.Lambda lambda -> lambda.parameters();
      case CoreExpression.Catch attempt -> List.of(attempt.exception());
      default -> List.of();
    };
  }
}
