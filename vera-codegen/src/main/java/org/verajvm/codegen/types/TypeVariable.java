package org.verajvm.codegen.types;

/** A type variable of one declaration; two declarations' {@code T} are two objects. */
public final class TypeVariable {
  private final String name;

  public TypeVariable(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
