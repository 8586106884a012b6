package org.verajvm.codegen.closed;

import org.verajvm.codegen.core.Cell;
import org.verajvm.codegen.layout.Representation;
import org.verajvm.codegen.types.Type.Primitive;

/** What a State under a handler keeps beside its cell, so that a trap can end the handler. */
public final class StateCells {
  private StateCells() {}

  /** Whether a handler of the State is in force. */
  public static Cell handled(Cell state) {
    return state.companion(Cell.Kind.STATE_HANDLED, Primitive.BOOL);
  }

  /**
   * The State's value outside of its handlers. A reference is kept as a word: the handler's own
   * variable roots it, and the cell must not outlive that.
   */
  public static Cell outside(Cell state) {
    boolean reference = Representation.of(state.type()) == Representation.REFERENCE;
    return state.companion(Cell.Kind.STATE_OUTSIDE, reference ? Primitive.BOOL : state.type());
  }
}
