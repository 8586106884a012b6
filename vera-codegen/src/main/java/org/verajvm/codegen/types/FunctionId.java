package org.verajvm.codegen.types;

/**
 * Identifies a function across modules.
 *
 * @param module as in {@link DataId}; library functions live in {@code vera.prelude}
 * @param name for a function of a {@code where} block the path from its top-level parent, joined by
 *     {@code $}
 */
public record FunctionId(String module, String name) {
  @Override
  public String toString() {
    return module.isEmpty() ? name : module + "." + name;
  }
}
