package org.verajvm.codegen.wasm;

/** A parameter or local variable of one function; compared by identity. */
public final class Local implements Operand {
  private final String name;
  private final ValueType type;

  Local(String name, ValueType type) {
    this.name = name;
    this.type = type;
  }

  /** The name for people. */
  public String name() {
    return name;
  }

  /** The type of its value. */
  public ValueType type() {
    return type;
  }

  @Override
  public void push(FunctionBuilder code) {
    code.get(this);
  }

  @Override
  public String toString() {
    return "$" + name;
  }
}
