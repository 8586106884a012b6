package org.verajvm.codegen.wasm;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import java.util.function.Consumer;

/** Runs small modules in the engine's interpreter, which validates them first. */
final class Engine {
  private Engine() {}

  static Instance instantiate(ModuleBuilder module) {
    return Instance.builder(Parser.parse(EncodeModule.encode(module.build()))).build();
  }

  /** The only result of a function whose code the body builds. */
  static long run(FunctionType type, Consumer<FunctionBuilder> body, long... arguments) {
    ModuleBuilder module = new ModuleBuilder();
    module.memory(1, 2);
    FunctionBuilder function = module.function("f", type);
    body.accept(function);
    module.export("f", function.symbol());
    return instantiate(module).export("f").apply(arguments)[0];
  }
}
