package org.verajvm.codegen.wasm;

/** A function of the module, imported or defined; compared by identity. */
public final class FunctionSymbol {
  private final String name;
  private final FunctionType type;

  FunctionSymbol(String name, FunctionType type) {
    this.name = name;
    this.type = type;
  }

  /** The name for people: name section, text format, messages. Need not be unique. */
  public String name() {
    return name;
  }

  /** Parameters and results. */
  public FunctionType type() {
    return type;
  }

  @Override
  public String toString() {
    return "$" + name;
  }
}
