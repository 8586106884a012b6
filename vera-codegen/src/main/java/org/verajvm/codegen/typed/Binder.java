package org.verajvm.codegen.typed;

import org.verajvm.codegen.types.Type;
import org.verajvm.parser.source.Span;

/** A binding site: a parameter, let, pattern or handler slot. Identity is the binding. */
public final class Binder {
  private final String slot;
  private final Type type;
  private final Span span;

  /**
   * @param slot the namespace it binds in, as written: {@code PosInt}, {@code Array<Int>} (spec
   *     3.8)
   */
  public Binder(String slot, Type type, Span span) {
    this.slot = slot;
    this.type = type;
    this.span = span;
  }

  public String slot() {
    return slot;
  }

  public Type type() {
    return type;
  }

  public Span span() {
    return span;
  }

  @Override
  public String toString() {
    return "@" + slot;
  }
}
