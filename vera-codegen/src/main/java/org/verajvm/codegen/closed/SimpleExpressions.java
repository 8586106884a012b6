package org.verajvm.codegen.closed;

import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.CoreChildren;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.layout.Representation;
import org.verajvm.codegen.types.Type;

/** Recognizes small expressions that need no statement, so that a choice of them is a value. */
final class SimpleExpressions {
  /** Enough for a chain of comparisons; larger choices read and compile better as statements. */
  private static final int BUDGET = 24;

  private int budget = BUDGET;

  private SimpleExpressions() {}

  static boolean isSimple(CoreExpression.If branch) {
    return Representation.of(branch.type()) != Representation.NONE
        && new SimpleExpressions().accepts(branch);
  }

  private boolean accepts(CoreExpression expression) {
    return budget-- > 0 && isLeafOrPure(expression);
  }

  private boolean isLeafOrPure(CoreExpression expression) {
    return switch (expression) {
      case CoreExpression.Scalar _,
          CoreExpression.Float _,
          CoreExpression.Text _,
          CoreExpression.Local _ ->
          expression.type() != Type.Primitive.NEVER;
      case CoreExpression.Field _, CoreExpression.If _ -> acceptsAll(expression);
      case CoreExpression.Operation operation ->
          !needsStatement(operation.intrinsic()) && acceptsAll(expression);
      default -> false;
    };
  }

  private boolean acceptsAll(CoreExpression expression) {
    return CoreChildren.of(expression).stream().allMatch(this::accepts);
  }

  private static boolean needsStatement(Intrinsic intrinsic) {
    return switch (intrinsic) {
      case ARRAY_NEW, ARRAY_PUT, ARRAY_COPY, STRING_NEW, STRING_PUT, STRING_COPY, SCRATCH_GET ->
          true;
      default -> false;
    };
  }
}
