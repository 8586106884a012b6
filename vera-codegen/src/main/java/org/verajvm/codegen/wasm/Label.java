package org.verajvm.codegen.wasm;

import java.util.List;

/** The target of branches: a block's end or a loop's start; compared by identity. */
public final class Label {
  private final String name;
  private final List<ValueType> types;

  Label(String name, List<ValueType> types) {
    this.name = name;
    this.types = types;
  }

  /** The name for people. */
  public String name() {
    return name;
  }

  /** The values that a branch to this label takes along. */
  public List<ValueType> types() {
    return types;
  }

  @Override
  public String toString() {
    return "$" + name;
  }
}
