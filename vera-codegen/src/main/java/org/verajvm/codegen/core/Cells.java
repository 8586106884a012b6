package org.verajvm.codegen.core;

import java.util.List;
import java.util.stream.Collectors;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;

/** The module-wide variables that lowering introduces. */
public final class Cells {
  /** A clause or a cell of a handler, whatever its own type; only ever reinterpreted. */
  public static final Type CLAUSE = new Type.Function(List.of(), Primitive.UNIT, EffectRow.PURE);

  public static final Type CLAUSES = new Type.Array(CLAUSE);

  /** The clauses and the cells of the handlers in force, by {@link OperationPlace}. */
  public static final Cell EVIDENCE = new Cell(Cell.Kind.EVIDENCE, "", List.of(), CLAUSES);

  /** The number of handlers entered so far. */
  public static final Cell SERIAL = new Cell(Cell.Kind.SERIAL, "", List.of(), Primitive.INT);

  private Cells() {}

  /** The cell of a {@code State<T>}; its arguments keep refinements, as the effect does. */
  public static Cell state(EffectInstance effect) {
    return new Cell(
        Cell.Kind.STATE,
        effect.id().name(),
        effect.arguments(),
        Erasure.erase(effect.arguments().getFirst()));
  }

  public static Cell stateReady(EffectInstance effect) {
    return new Cell(Cell.Kind.STATE_READY, effect.id().name(), effect.arguments(), Primitive.BOOL);
  }

  /** Whether a handler of an {@code Exn<E>} is in force. */
  public static Cell catching(EffectInstance effect) {
    return new Cell(Cell.Kind.CATCHING, effect.id().name(), effect.arguments(), Primitive.BOOL);
  }

  /**
   * A cell of a function's termination measure.
   *
   * @param part which of the function's cells
   */
  public static Cell measure(
      FunctionId function, String part, List<? extends Type> typeArguments, Type type) {
    return new Cell(
        Cell.Kind.MEASURE,
        function + "#" + part,
        typeArguments.stream().collect(Collectors.toUnmodifiableList()),
        type);
  }
}
