package org.verajvm.codegen.closed;

import org.verajvm.codegen.layout.Representation;

/**
 * A variable of one function; becomes a WebAssembly local. Never of representation NONE.
 *
 * @param number its place among the function's variables, in the order they were made
 */
public record Variable(int number, String name, Representation representation) {
  public boolean isReference() {
    return representation == Representation.REFERENCE;
  }

  @Override
  public String toString() {
    return name + "." + number;
  }
}
