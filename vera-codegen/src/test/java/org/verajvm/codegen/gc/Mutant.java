package org.verajvm.codegen.gc;

import org.verajvm.codegen.wasm.WasmModule;

/**
 * One change of one function of the emitted collector.
 *
 * @param name function, statement before and after: it stays the same while the statement does
 * @param function the whole function, changed
 */
record Mutant(String name, WasmModule.Function function) {
  @Override
  public String toString() {
    return name;
  }
}
