package org.verajvm.codegen.wasm;

/** A global variable of the module; compared by identity. */
public final class Global implements Operand {
  private final String name;
  private final ValueType type;
  private final boolean mutable;
  private final Instruction initial;

  Global(String name, ValueType type, boolean mutable, Instruction initial) {
    this.name = name;
    this.type = type;
    this.mutable = mutable;
    this.initial = initial;
  }

  /** The name for people. */
  public String name() {
    return name;
  }

  /** The type of its value. */
  public ValueType type() {
    return type;
  }

  /** Whether it can be set. */
  public boolean mutable() {
    return mutable;
  }

  /** The constant it starts with. */
  Instruction initial() {
    return initial;
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
