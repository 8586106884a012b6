package org.verajvm.runtime;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.CompiledModule;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.runtime.host.jvm.EngineModule;

/** A compiled program, ready to be instantiated many times, also from several threads at once. */
public final class VeraProgram {
  private final EngineModule module;
  private final Layouts layouts;

  private VeraProgram(EngineModule module, ProgramInterface program) {
    this.module = module;
    this.layouts = new Layouts(program);
  }

  /**
   * Loads what the compiler has just made.
   *
   * @param wasm the module
   * @param program the content of its interface section
   * @param cache a folder that keeps engine code between processes, if any
   * @throws IllegalArgumentException when the bytes are not a valid module
   */
  public static VeraProgram load(byte[] wasm, ProgramInterface program, Optional<Path> cache) {
    return new VeraProgram(EngineModule.load(wasm, EngineModule.Mode.COMPILED, cache), program);
  }

  /** Loads what the compiler has made. */
  public static VeraProgram of(CompiledModule compiled, Optional<Path> cache) {
    return load(compiled.bytes().toArray(), compiled.description(), cache);
  }

  /** The public functions of the main file, in the order of the source. */
  public List<ProgramInterface.Function> functions() {
    return layouts.program().functions().stream()
        .filter(ProgramInterface.Function::exported)
        .toList();
  }

  /** Whether the program reads the arguments of its command line. */
  public boolean readsArguments() {
    return module.importNames().contains("args");
  }

  /** Makes an instance with memory, stores and State of its own. */
  public VeraInstance instantiate(InstanceOptions options) {
    return new VeraInstance(module, layouts, options);
  }

  /** An instance without input whose output is captured. */
  public VeraInstance instantiate() {
    return instantiate(InstanceOptions.DEFAULT);
  }
}
