package org.verajvm.runtime;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.CompiledModule;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.codegen.abi.WriteInterface;
import org.verajvm.runtime.host.jvm.EngineModule;

/** A compiled program, ready to be instantiated many times, also from several threads at once. */
public final class VeraProgram {
  private final byte[] wasm;
  private final EngineModule module;
  private final Layouts layouts;

  private VeraProgram(byte[] wasm, EngineModule module, ProgramInterface program) {
    this.wasm = wasm;
    this.module = module;
    this.layouts = new Layouts(program);
  }

  /**
   * Loads a module that was compiled before, as {@code vera compile} writes it: nothing of the
   * compiler runs.
   *
   * @param wasm the bytes of the module, its interface section included
   * @throws IllegalArgumentException when they are not a module that this version's compiler made
   */
  public static VeraProgram load(byte[] wasm) {
    return load(wasm, Optional.empty());
  }

  /**
   * As {@link #load(byte[])}.
   *
   * @param cache a folder that keeps engine code between processes, if any
   */
  public static VeraProgram load(byte[] wasm, Optional<Path> cache) {
    EngineModule module = EngineModule.load(wasm, EngineModule.Mode.COMPILED, cache);
    byte[] section =
        module
            .customSection(WriteInterface.SECTION)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "this WebAssembly module was not made by a Vera compiler"));
    return new VeraProgram(wasm.clone(), module, ReadInterface.read(section));
  }

  /**
   * Loads what the compiler has just made.
   *
   * @param cache a folder that keeps engine code between processes, if any
   */
  public static VeraProgram of(CompiledModule compiled, Optional<Path> cache) {
    byte[] wasm = compiled.bytes().toArray();
    return new VeraProgram(
        wasm, EngineModule.load(wasm, EngineModule.Mode.COMPILED, cache), compiled.description());
  }

  /** The module's bytes: for {@link #load(byte[])} in another process, or for a browser. */
  public byte[] wasm() {
    return wasm.clone();
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
