package org.verajvm.codegen.core;

import java.util.List;
import java.util.function.Function;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.CoreExpression.LoopId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/** Loops over the elements of arrays. */
public final class ArrayLoop {
  private final Span span;

  public ArrayLoop(Span span) {
    this.span = span;
  }

  public CoreExpression length(CoreExpression array) {
    return CoreTerms.elementOperation(
        Intrinsic.ARRAY_LENGTH, element(array), Primitive.INT, span, array);
  }

  public CoreExpression element(CoreExpression array, CoreExpression index) {
    return CoreTerms.elementOperation(
        Intrinsic.ARRAY_GET, element(array), element(array), span, array, index);
  }

  private static Type element(CoreExpression array) {
    return ((Type.Array) array.type()).element();
  }

  public CoreExpression plusOne(CoreExpression index) {
    return CoreTerms.operation(
        Intrinsic.WORD_ADD, Primitive.INT, span, index, CoreTerms.integer(1));
  }

  /** Whether a test holds at every index below a length. */
  public CoreExpression all(CoreExpression length, Function<CoreExpression, CoreExpression> test) {
    return CoreTerms.let("length", length, limit -> allBelow(limit, test));
  }

  private CoreExpression allBelow(
      CoreExpression limit, Function<CoreExpression, CoreExpression> test) {
    CoreLocal index = new CoreLocal("index", Primitive.INT);
    LoopId id = new LoopId();
    CoreExpression next =
        new CoreExpression.Recur(id, List.of(plusOne(CoreTerms.local(index))), Primitive.BOOL);
    CoreExpression step = CoreTerms.and(test.apply(CoreTerms.local(index)), next);
    return new CoreExpression.Loop(
        id,
        List.of(index),
        List.of(CoreTerms.integer(0)),
        new CoreExpression.If(below(index, limit), step, CoreTerms.TRUE, Primitive.BOOL),
        Primitive.BOOL);
  }

  /** How a fold goes on from what it has and an element. */
  public interface Step {
    CoreExpression next(CoreExpression accumulated, CoreExpression element);
  }

  /** As {@link Step}, with the index of the element. */
  public interface IndexedStep {
    CoreExpression next(CoreExpression accumulated, CoreExpression index, CoreExpression element);
  }

  /** Folds the elements from the first to the last. */
  public CoreExpression fold(CoreExpression array, CoreExpression start, Step step) {
    return indexedFold(array, start, (accumulated, _, element) -> step.next(accumulated, element));
  }

  /** Folds the elements from the first to the last, each with its index. */
  public CoreExpression indexedFold(CoreExpression array, CoreExpression start, IndexedStep step) {
    return CoreTerms.let("array", array, held -> foldArray(held, start, step));
  }

  private CoreExpression foldArray(CoreExpression array, CoreExpression start, IndexedStep step) {
    CoreLocal limit = new CoreLocal("length", Primitive.INT);
    CoreLocal index = new CoreLocal("index", Primitive.INT);
    CoreLocal accumulated = new CoreLocal("accumulated", start.type());
    LoopId id = new LoopId();
    CoreExpression next =
        new CoreExpression.Recur(
            id,
            List.of(
                plusOne(CoreTerms.local(index)),
                step.next(
                    CoreTerms.local(accumulated),
                    CoreTerms.local(index),
                    element(array, CoreTerms.local(index)))),
            start.type());
    CoreExpression loop =
        new CoreExpression.Loop(
            id,
            List.of(index, accumulated),
            List.of(CoreTerms.integer(0), start),
            new CoreExpression.If(
                below(index, CoreTerms.local(limit)),
                next,
                CoreTerms.local(accumulated),
                start.type()),
            start.type());
    return new CoreExpression.Let(limit, length(array), loop);
  }

  private CoreExpression below(CoreLocal index, CoreExpression limit) {
    return CoreTerms.operation(
        Intrinsic.INT_LESS, Primitive.BOOL, span, CoreTerms.local(index), limit);
  }
}
