package org.verajvm.codegen.lower;

import java.util.Optional;
import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.Operand;

/**
 * A value that can be pushed any number of times.
 *
 * @param temporary the local that holds it, to be released
 */
record Held(Operand operand, Optional<Local> temporary) implements Operand {
  @Override
  public void push(FunctionBuilder code) {
    operand.push(code);
  }
}
