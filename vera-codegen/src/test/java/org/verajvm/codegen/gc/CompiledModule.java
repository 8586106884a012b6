package org.verajvm.codegen.gc;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import java.util.function.Function;
import org.verajvm.codegen.wasm.EncodeModule;

/** A module as the engine runs it; an instance of it takes a fraction of a millisecond. */
record CompiledModule(WasmModule module, Function<Instance, Machine> machine) {
  static CompiledModule of(org.verajvm.codegen.wasm.WasmModule module) {
    WasmModule parsed = Parser.parse(EncodeModule.encode(module));
    return new CompiledModule(parsed, MachineFactoryCompiler.compile(parsed));
  }
}
