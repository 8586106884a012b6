package org.verajvm.codegen.core;

import org.verajvm.codegen.types.Type;

/**
 * A variable of the Core, assigned once (loop variables once an iteration). Identity is the
 * variable.
 */
public final class CoreLocal {
  private final String name;
  private final Type type;

  /**
   * @param name for people only
   */
  public CoreLocal(String name, Type type) {
    this.name = name;
    this.type = type;
  }

  public String name() {
    return name;
  }

  public Type type() {
    return type;
  }

  @Override
  public String toString() {
    return name;
  }
}
