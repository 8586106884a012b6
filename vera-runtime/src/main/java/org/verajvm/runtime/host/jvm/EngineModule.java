package org.verajvm.runtime.host.jvm;

import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.InterpreterMachine;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.CustomSection;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.Import;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import com.dylibso.chicory.wasm.types.UnknownCustomSection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.verajvm.runtime.host.HostFunctions;
import org.verajvm.runtime.store.HostStores;

/** A WebAssembly module compiled to JVM bytecode, ready to be instantiated many times. */
public final class EngineModule {
  private static final int PAGE = 65_536;
  private static final int MOST_PAGES = 32_767;
  private static final long[] NOTHING = {};

  private final WasmModule module;
  private final Function<Instance, Machine> machines;
  private final List<HostImport> imports;

  private EngineModule(WasmModule module, Function<Instance, Machine> machines) {
    this.module = module;
    this.machines = machines;
    this.imports = hostImports(module);
  }

  /** How to run the module's code. */
  public enum Mode {
    /** As JVM bytecode: the default, some two hundred times faster. */
    COMPILED,
    /** Instruction by instruction: starts at once. */
    INTERPRETED
  }

  /** A function import and what provides it. */
  private record HostImport(
      String module,
      String name,
      FunctionType type,
      org.verajvm.runtime.host.HostFunction function) {}

  /**
   * Parses, validates and compiles a module.
   *
   * @param cache a folder that keeps compiled code between processes, if any
   * @throws IllegalArgumentException when the bytes are not a valid module, or it imports what no
   *     host provides
   */
  public static EngineModule load(byte[] wasm, Mode mode, Optional<Path> cache) {
    try {
      WasmModule module = Parser.parse(wasm);
      return new EngineModule(module, machines(module, mode, cache));
    } catch (ChicoryException e) {
      throw new IllegalArgumentException("not a valid module: " + e.getMessage(), e);
    }
  }

  private static Function<Instance, Machine> machines(
      WasmModule module, Mode mode, Optional<Path> cache) {
    return switch (mode) {
      case INTERPRETED -> InterpreterMachine::new;
      case COMPILED -> {
        MachineFactoryCompiler.Builder builder =
            MachineFactoryCompiler.builder(module)
                .withInterpreterFallback(InterpreterFallback.SILENT);
        cache.ifPresent(folder -> builder.withCache(new CodeCache(folder)));
        yield builder.compile();
      }
    };
  }

  /** The content of a custom section. */
  public Optional<byte[]> customSection(String name) {
    CustomSection section = module.customSection(name);
    return section instanceof UnknownCustomSection unknown
        ? Optional.of(unknown.bytes())
        : Optional.empty();
  }

  /** Names of the functions that the module imports, in order. */
  public List<String> importNames() {
    return imports.stream().map(HostImport::name).toList();
  }

  Instance newInstance(EngineInstance guest, long memoryBytes) {
    Instance.Builder builder =
        Instance.builder(module)
            .withMachineFactory(machines)
            .withImportValues(importValues(guest))
            .withMemoryFactory(FlatMemory::new);
    initialPages().ifPresent(pages -> builder.withMemoryLimits(limits(pages, memoryBytes)));
    return builder.build();
  }

  private static MemoryLimits limits(int initial, long bytes) {
    long pages = Math.clamp(bytes / PAGE, 0L, (long) MOST_PAGES);
    return new MemoryLimits(initial, (int) Math.max(initial, pages));
  }

  private Optional<Integer> initialPages() {
    return module
        .memorySection()
        .filter(section -> section.memoryCount() > 0)
        .map(section -> section.getMemory(0).limits().initialPages());
  }

  /** Whether the module exports something of that name. */
  boolean exports(String name) {
    for (int i = 0; i < module.exportSection().exportCount(); i++) {
      if (module.exportSection().getExport(i).name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The least memory an instance takes, in bytes. */
  public long initialMemory() {
    return initialPages().map(pages -> (long) pages * PAGE).orElse(0L);
  }

  private ImportValues importValues(EngineInstance guest) {
    ImportFunction[] functions = new ImportFunction[imports.size()];
    for (int i = 0; i < functions.length; i++) {
      HostImport host = imports.get(i);
      functions[i] = bind(host, guest);
    }
    return ImportValues.builder().addFunction(functions).build();
  }

  private static HostFunction bind(HostImport host, EngineInstance guest) {
    return new HostFunction(host.module(), host.name(), host.type(), handle(host, guest));
  }

  /**
   * How the engine calls a function. Of the many that one place calls the JVM inlines none, so the
   * destructor, called for each dead handle of a sweep, has a place of its own and goes to the
   * stores at once.
   */
  private static WasmFunctionHandle handle(HostImport host, EngineInstance guest) {
    org.verajvm.runtime.host.HostFunction function = host.function();
    if (function == HostFunctions.DESTRUCTOR) {
      HostStores stores = guest.stores();
      return (instance, arguments) -> {
        stores.evict((int) arguments[0], (int) arguments[1]);
        return NOTHING;
      };
    }
    boolean returns = !host.type().returns().isEmpty();
    return (instance, arguments) -> {
      long result = function.call(guest, arguments);
      return returns ? new long[] {result} : NOTHING;
    };
  }

  private static List<HostImport> hostImports(WasmModule module) {
    List<HostImport> found = new ArrayList<>();
    for (int i = 0; i < module.importSection().importCount(); i++) {
      Import each = module.importSection().getImport(i);
      if (!(each instanceof FunctionImport function)) {
        throw new IllegalArgumentException("the module imports what is no function: " + each);
      }
      found.add(
          new HostImport(
              each.module(),
              each.name(),
              module.typeSection().getType(function.typeIndex()),
              HostFunctions.find(each.name())
                  .orElseThrow(() ->
                      new IllegalArgumentException(
                          "the module imports an unknown function: " + each.name()))));
    }
    return List.copyOf(found);
  }
}
