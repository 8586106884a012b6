package org.verajvm.codegen.core.lower;

import java.util.List;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.Comparisons;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.typed.ComparisonOperator;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;

/** Bounded quantifiers are loops that stop at the first answer (spec 11.13). */
final class LowerQuantifier {
  private final FunctionScope scope;
  private final LowerExpression lower;

  LowerQuantifier(FunctionScope scope, LowerExpression lower) {
    this.scope = scope;
    this.lower = lower;
  }

  CoreExpression lower(TypedExpression.Quantifier quantifier) {
    CoreExpression bound = lower.lower(quantifier.bound());
    return CoreTerms.let("bound", bound, limit -> loop(quantifier, limit));
  }

  private CoreExpression loop(TypedExpression.Quantifier quantifier, CoreExpression limit) {
    Type type = limit.type();
    CoreLocal index = new CoreLocal("index", type);
    CoreExpression.LoopId id = new CoreExpression.LoopId();
    CoreExpression next =
        new CoreExpression.Recur(
            id,
            List.of(
                CoreTerms.operation(
                    Intrinsic.WORD_ADD,
                    type,
                    quantifier.span(),
                    CoreTerms.local(index),
                    new CoreExpression.Scalar(1, type))),
            Primitive.BOOL);
    CoreExpression ended = quantifier.universal() ? CoreTerms.TRUE : CoreTerms.FALSE;
    CoreExpression test = test(quantifier, index);
    CoreExpression step =
        quantifier.universal()
            ? new CoreExpression.If(test, next, CoreTerms.FALSE, Primitive.BOOL)
            : new CoreExpression.If(test, CoreTerms.TRUE, next, Primitive.BOOL);
    CoreExpression inRange =
        Comparisons.compare(
            ComparisonOperator.LESS, type, CoreTerms.local(index), limit, quantifier.span());
    return new CoreExpression.Loop(
        id,
        List.of(index),
        List.of(new CoreExpression.Scalar(0, type)),
        new CoreExpression.If(inRange, step, ended, Primitive.BOOL),
        Primitive.BOOL);
  }

  /** The index below a bound is never negative, nor above that of the other integer type. */
  private CoreExpression test(TypedExpression.Quantifier quantifier, CoreLocal index) {
    CoreLocal bound = scope.bind(quantifier.index());
    CoreExpression value = CoreTerms.local(index);
    if (!bound.type().equals(index.type())) {
      Intrinsic change =
          bound.type() == Primitive.NAT
              ? Intrinsic.INT_TO_NAT_UNCHECKED
              : Intrinsic.NAT_TO_INT_UNCHECKED;
      value = CoreTerms.operation(change, bound.type(), quantifier.span(), value);
    }
    CoreExpression checked =
        lower.conversions().guard(value, quantifier.index().type(), quantifier.span());
    return new CoreExpression.Let(bound, checked, lower.lower(quantifier.body()));
  }
}
