package org.verajvm.codegen.wasm;

import java.util.List;

/** An exception tag of the module; compared by identity. */
public final class Tag {
  private final String name;
  private final FunctionType type;

  Tag(String name, List<ValueType> payload) {
    this.name = name;
    this.type = new FunctionType(payload, List.of());
  }

  /** The name for people. */
  public String name() {
    return name;
  }

  /** The types of the values that an exception carries. */
  public List<ValueType> payload() {
    return type.parameters();
  }

  FunctionType type() {
    return type;
  }

  @Override
  public String toString() {
    return "$" + name;
  }
}
