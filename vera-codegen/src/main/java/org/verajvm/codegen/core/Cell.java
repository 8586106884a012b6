package org.verajvm.codegen.core;

import java.util.List;
import org.verajvm.codegen.types.Type;

/**
 * A module-wide variable. After monomorphization its arguments are concrete, and cells that are
 * equal are the same variable.
 *
 * <p>A cell of type String or Array starts as the empty one, a scalar cell as zero, a cell of
 * another type as no object, which is never looked into. After a trap the cells are as the trap
 * left them: a host that goes on with the instance sets those that belong to activations to zero.
 *
 * @param kind what it is for
 * @param owner the effect or the function it belongs to
 * @param arguments the type arguments of the owner
 * @param type the type of the value it holds
 */
public record Cell(Kind kind, String owner, List<Type> arguments, Type type) {
  public Cell {
    arguments = List.copyOf(arguments);
  }

  /** What a cell is for. */
  public enum Kind {
    /** The value of a {@code State<T>} outside of all handlers; hosts can read it. */
    STATE,
    /** Whether the State cell of the same owner and arguments has been given its first value. */
    STATE_READY,
    /** The handlers in force: an array of their clauses and cells. There is one such cell. */
    EVIDENCE,
    /**
     * Whether a handler of the owner's exceptions is in force, where that is all one has to know.
     */
    CATCHING,
    /** The number of handlers entered so far; tells their activations apart. */
    SERIAL,
    /** The measure of the nearest activation of a function with {@code decreases} (spec 5.6.1). */
    MEASURE
  }
}
