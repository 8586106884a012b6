package org.verajvm.codegen.wasm;

/** Code that leaves exactly one value on the operand stack. */
@FunctionalInterface
public interface Operand {
  /** Appends the code. */
  void push(FunctionBuilder code);
}
