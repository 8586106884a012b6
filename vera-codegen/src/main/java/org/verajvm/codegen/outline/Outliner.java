package org.verajvm.codegen.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.verajvm.codegen.core.CoreChildren;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.source.Span;

/**
 * Rewrites the body of one function from the leaves up: wherever an expression has become larger
 * than the limit, its largest parts become functions over their free locals.
 */
final class Outliner {
  /** A smaller part is not worth a call. */
  private static final int LEAST_PART = 60;

  /** The JVM allows 255 parameter slots, two for each 64-bit one. */
  private static final int MOST_PARAMETERS = 100;

  private final CoreFunction origin;
  private final Map<FunctionId, CoreFunction> functions;
  private int parts;

  Outliner(CoreFunction origin, Map<FunctionId, CoreFunction> functions) {
    this.origin = origin;
    this.functions = functions;
  }

  Sized rewrite(CoreExpression expression, int limit) {
    if (expression instanceof CoreExpression.Lambda lambda) {
      return lambda(lambda);
    }
    List<Sized> children = new ArrayList<>();
    for (CoreExpression child : CoreChildren.of(expression)) {
      children.add(rewrite(child, limit));
    }
    Sized whole = rebuild(expression, children);
    if (whole.size() <= limit) {
      return whole;
    }
    if (whole.expression() instanceof CoreExpression.ArrayLiteral array) {
      return new SplitManyParts(this, limit).array(whole, array, children);
    }
    Sized smaller = outlineLargest(expression, children, whole.size(), limit);
    if (smaller.size() > limit && smaller.expression() instanceof CoreExpression.Switch branch) {
      return new SplitManyParts(this, limit).cases(branch);
    }
    return smaller;
  }

  /** What is known of an expression whose parts were rewritten before. */
  static Sized measure(CoreExpression expression) {
    if (expression instanceof CoreExpression.Lambda lambda) {
      return Sized.lambda(lambda);
    }
    return Sized.over(
        expression, CoreChildren.of(expression).stream().map(Outliner::measure).toList());
  }

  Span span() {
    return origin.span();
  }

  /** The body of a lambda is a function already; it is split by itself, once. */
  private Sized lambda(CoreExpression.Lambda lambda) {
    CoreExpression.Lambda result =
        new CoreExpression.Lambda(
            lambda.parameters(),
            SplitLargeFunctions.shrink(lambda.body(), this),
            lambda.type(),
            lambda.span());
    return Sized.lambda(result);
  }

  private static Sized rebuild(CoreExpression expression, List<Sized> children) {
    List<CoreExpression> expressions = children.stream().map(Sized::expression).toList();
    return Sized.over(WithChildren.of(expression, expressions), children);
  }

  private Sized outlineLargest(
      CoreExpression expression, List<Sized> children, int size, int limit) {
    List<Sized> result = new ArrayList<>(children);
    int left = size;
    List<Integer> largestFirst =
        IntStream.range(0, children.size())
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> -children.get(i).size()))
            .toList();
    for (int i : largestFirst) {
      if (left <= limit) {
        break;
      }
      Sized outlined = outline(children.get(i));
      left += outlined.size() - children.get(i).size();
      result.set(i, outlined);
    }
    return rebuild(expression, result);
  }

  /** A call of a new function in place of {@code part}, or the part where that cannot be. */
  Sized outline(Sized part) {
    if (part.size() < LEAST_PART || !part.escapes().isEmpty()) {
      return part;
    }
    List<CoreLocal> free = FreeLocals.of(part.expression());
    if (free.size() > MOST_PARAMETERS) {
      return part;
    }
    Type type = part.expression().type();
    FunctionId id = new FunctionId(origin.id().module(), origin.id().name() + "~" + ++parts);
    functions.put(
        id,
        new CoreFunction(
            id, List.of(), free, type, part.expression(), origin.display(), origin.span()));
    List<CoreExpression> arguments = new ArrayList<>();
    free.forEach(local -> arguments.add(new CoreExpression.Local(local)));
    CoreExpression call = new CoreExpression.Call(id, List.of(), arguments, type, origin.span());
    return Sized.over(call, arguments.stream().map(a -> Sized.over(a, List.of())).toList());
  }
}
