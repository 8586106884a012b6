package org.verajvm.codegen.closed;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verajvm.codegen.core.CoreChildren;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.core.CoreLocal;

/**
 * The free locals of every lambda, found in one walk: each local knows how many lambdas enclose its
 * binding, so a use deeper inside belongs to the lambdas in between.
 */
final class Captures {
  private final Map<CoreExpression.Lambda, Set<CoreLocal>> free = new IdentityHashMap<>();
  private final Map<CoreLocal, Integer> depths = new IdentityHashMap<>();
  private final List<Set<CoreLocal>> enclosing = new ArrayList<>();

  /** The locals of enclosing functions that the lambda uses, in the order of their first use. */
  List<CoreLocal> of(CoreExpression.Lambda lambda) {
    return List.copyOf(free.getOrDefault(lambda, Set.of()));
  }

  void collect(CoreFunction function) {
    function.parameters().forEach(this::bind);
    visit(function.body());
  }

  private void bind(CoreLocal local) {
    depths.put(local, enclosing.size());
  }

  private void use(CoreLocal local) {
    int depth = depths.getOrDefault(local, enclosing.size());
    for (int i = enclosing.size(); i > depth && enclosing.get(i - 1).add(local); i--) {
      // Each lambda between the binding and the use captures it.
    }
  }

  private void visit(CoreExpression expression) {
    CoreExpression rest = expression;
    while (rest instanceof CoreExpression.Let let) {
      visit(let.value());
      bind(let.local());
      rest = let.body();
    }
    switch (rest) {
      case CoreExpression.Local local -> use(local.local());
      case CoreExpression.Lambda lambda -> visitLambda(lambda);
      case CoreExpression.Loop loop -> {
        loop.initial().forEach(this::visit);
        loop.variables().forEach(this::bind);
        visit(loop.body());
      }
      case CoreExpression.Join join -> {
        visit(join.body());
        join.parameters().forEach(this::bind);
        visit(join.target());
      }
      case CoreExpression.Catch attempt -> {
        visit(attempt.body());
        bind(attempt.exception());
        visit(attempt.handler());
      }
      default -> CoreChildren.of(rest).forEach(this::visit);
    }
  }

  private void visitLambda(CoreExpression.Lambda lambda) {
    Set<CoreLocal> captured = new LinkedHashSet<>();
    free.put(lambda, captured);
    enclosing.add(captured);
    lambda.parameters().forEach(this::bind);
    visit(lambda.body());
    enclosing.removeLast();
  }
}
