package org.verajvm.codegen.core.lower;

import java.util.function.Function;
import org.verajvm.codegen.core.Cell;
import org.verajvm.codegen.core.Cells;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * The intrinsic operations of a State: they mean the cell of the handler in force, or, outside of
 * all handlers, the module's own, which hosts can read (spec 7.5.2, 12.4.2).
 */
final class StateCell {
  /** The name that the cell has among the effect's operations. */
  static final String ENTRY = "the cell";

  private StateCell() {}

  static CoreExpression get(EffectInstance effect, Span span) {
    Cell outermost = Cells.state(effect);
    return choose(
        effect,
        span,
        outermost.type(),
        box -> box.read(span),
        new CoreExpression.CellGet(outermost));
  }

  static CoreExpression put(EffectInstance effect, CoreExpression value, Span span) {
    return CoreTerms.let(
        "stored",
        value,
        stored ->
            choose(
                effect,
                span,
                Primitive.UNIT,
                box -> box.write(stored, span),
                new CoreExpression.CellSet(Cells.state(effect), stored)));
  }

  private static CoreExpression choose(
      EffectInstance effect,
      Span span,
      Type result,
      Function<Box, CoreExpression> handled,
      CoreExpression outside) {
    Type type = Cells.state(effect).type();
    return Evidence.lookUp(
        effect,
        ENTRY,
        Box.typeOf(type),
        span,
        box -> handled.apply(new Box(box, type)),
        outside,
        result);
  }
}
