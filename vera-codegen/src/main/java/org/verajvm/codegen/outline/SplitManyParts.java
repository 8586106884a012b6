package org.verajvm.codegen.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.types.Type;

/** Splits what is large because it has many small parts: array literals and switches. */
final class SplitManyParts {
  private final Outliner outliner;
  private final int limit;

  SplitManyParts(Outliner outliner, int limit) {
    this.outliner = outliner;
    this.limit = limit;
  }

  /** The array is made empty, and functions fill a piece of it each. */
  Sized array(Sized whole, CoreExpression.ArrayLiteral literal, List<Sized> elements) {
    if (!whole.escapes().isEmpty() || !(literal.type() instanceof Type.Array type)) {
      return whole;
    }
    CoreLocal array = new CoreLocal("array", type);
    List<Sized> puts = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      puts.add(put(array, type, i, elements.get(i)));
    }
    Sized filled = sequence(puts, Outliner.measure(new CoreExpression.Local(array)));
    CoreExpression empty =
        new CoreExpression.Operation(
            Intrinsic.ARRAY_NEW,
            List.of(type.element()),
            List.of(number(elements.size())),
            type,
            outliner.span());
    return Outliner.measure(new CoreExpression.Let(array, empty, filled.expression()));
  }

  private Sized put(CoreLocal array, Type.Array type, int index, Sized element) {
    CoreExpression put =
        new CoreExpression.Operation(
            Intrinsic.ARRAY_PUT,
            List.of(type.element()),
            List.of(new CoreExpression.Local(array), number(index), element.expression()),
            Type.Primitive.UNIT,
            outliner.span());
    return Sized.over(put, List.of(element));
  }

  private static CoreExpression number(long value) {
    return new CoreExpression.Scalar(value, Type.Primitive.INT);
  }

  /** All steps, then {@code last}; what becomes too large on the way is a function. */
  private Sized sequence(List<Sized> steps, Sized last) {
    List<Sized> pieces = new ArrayList<>();
    Sized piece = Outliner.measure(new CoreExpression.Unit(Type.Primitive.UNIT));
    for (Sized step : steps.reversed()) {
      piece = before(step, piece);
      if (piece.size() > limit) {
        pieces.addFirst(outliner.outline(piece));
        piece = Outliner.measure(new CoreExpression.Unit(Type.Primitive.UNIT));
      }
    }
    pieces.addFirst(piece);
    if (pieces.size() > 1 && pieces.size() < steps.size()) {
      return sequence(pieces, last);
    }
    Sized all = last;
    for (Sized each : pieces.reversed()) {
      all = before(each, all);
    }
    return all;
  }

  private static Sized before(Sized first, Sized second) {
    return Sized.over(
        new CoreExpression.Sequence(first.expression(), second.expression()),
        List.of(first, second));
  }

  /** The cases that do not fit go to functions, one behind the other, that switch again. */
  Sized cases(CoreExpression.Switch branch) {
    CoreLocal scrutinee = new CoreLocal("scrutinee", branch.scrutinee().type());
    List<CoreExpression.Switch.Case> here = new ArrayList<>();
    List<CoreExpression.Switch.Case> next = new ArrayList<>();
    Optional<CoreExpression> otherwise = branch.otherwise();
    int size = 0;
    boolean movable = otherwise.map(Outliner::measure).map(s -> s.escapes().isEmpty()).orElse(true);
    for (CoreExpression.Switch.Case one : branch.cases()) {
      Sized body = Outliner.measure(one.body());
      if (!movable || !body.escapes().isEmpty()) {
        here.add(one);
        continue;
      }
      next.add(one);
      size += body.size();
      if (size > limit) {
        otherwise = Optional.of(elsewhere(scrutinee, next, otherwise, branch.type()));
        next = new ArrayList<>();
        size = 0;
      }
    }
    here.addAll(next);
    CoreExpression rest =
        new CoreExpression.Switch(
            new CoreExpression.Local(scrutinee), here, otherwise, branch.type());
    return Outliner.measure(new CoreExpression.Let(scrutinee, branch.scrutinee(), rest));
  }

  private CoreExpression elsewhere(
      CoreLocal scrutinee,
      List<CoreExpression.Switch.Case> cases,
      Optional<CoreExpression> otherwise,
      Type type) {
    CoreExpression again =
        new CoreExpression.Switch(new CoreExpression.Local(scrutinee), cases, otherwise, type);
    return outliner.outline(Outliner.measure(again)).expression();
  }
}
