package org.verajvm.codegen.wasm;

import java.util.List;
import java.util.Optional;

/**
 * A complete WebAssembly module; {@link EncodeModule} and {@link PrintModule} write it.
 *
 * @param table the functions of the only table; entry 0 of the table is empty, the first is at 1
 */
public record WasmModule(
    List<Import> imports,
    List<Function> functions,
    List<FunctionSymbol> table,
    Optional<Memory> memory,
    List<Tag> tags,
    List<Global> globals,
    List<Export> exports,
    List<Data> data,
    List<Custom> customs) {
  public WasmModule {
    imports = List.copyOf(imports);
    functions = List.copyOf(functions);
    table = List.copyOf(table);
    tags = List.copyOf(tags);
    globals = List.copyOf(globals);
    exports = List.copyOf(exports);
    data = List.copyOf(data);
    customs = List.copyOf(customs);
  }

  /** A function that the host supplies. */
  public record Import(String module, String name, FunctionSymbol function) {}

  /** A function with its code; the function's own {@code end} is implied. */
  public record Function(
      FunctionSymbol symbol, List<Local> parameters, List<Local> locals, List<Instruction> code) {}

  /** Sizes in pages of 64 KiB. */
  public record Memory(int minimum, int maximum) {}

  /** What the host can reach under a name. */
  public sealed interface Export {
    /** The name, unique in the module. */
    String name();

    /** An exported function. */
    record OfFunction(String name, FunctionSymbol function) implements Export {}

    /** The exported memory. */
    record OfMemory(String name) implements Export {}

    /** An exported global. */
    record OfGlobal(String name, Global global) implements Export {}

    /** An exported tag. */
    record OfTag(String name, Tag tag) implements Export {}
  }

  /** Bytes copied to an address when the module is instantiated. */
  public record Data(int address, Bytes bytes) {}

  /** A custom section. */
  public record Custom(String name, Bytes bytes) {}
}
