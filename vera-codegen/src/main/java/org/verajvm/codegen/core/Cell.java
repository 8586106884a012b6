package org.verajvm.codegen.core;

import java.util.List;
import org.verajvm.codegen.types.Type;

/**
 * A module-wide variable. After monomorphization its arguments are concrete, and cells that are
 * equal are the same variable.
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
    /** The current value of a {@code State<T>}; hosts can read it. */
    STATE,
    /** The innermost handler of a user effect. */
    EVIDENCE,
    /** The measure of the nearest activation of a function with {@code decreases} (spec 5.6.1). */
    MEASURE
  }
}
