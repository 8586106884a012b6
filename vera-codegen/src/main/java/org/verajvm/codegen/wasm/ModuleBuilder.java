package org.verajvm.codegen.wasm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects a module. Functions are declared first, so that they can call one another, and defined
 * in any order; indices are assigned when the module is encoded.
 */
public final class ModuleBuilder {
  private final List<WasmModule.Import> imports = new ArrayList<>();
  private final Map<FunctionSymbol, Optional<FunctionBuilder>> functions = new LinkedHashMap<>();
  private final Map<FunctionSymbol, Integer> table = new LinkedHashMap<>();
  private final List<Tag> tags = new ArrayList<>();
  private final List<Global> globals = new ArrayList<>();
  private final List<WasmModule.Export> exports = new ArrayList<>();
  private final List<WasmModule.Data> data = new ArrayList<>();
  private final List<WasmModule.Custom> customs = new ArrayList<>();
  private Optional<WasmModule.Memory> memory = Optional.empty();

  /** A function that the host supplies. */
  public FunctionSymbol importFunction(String module, String name, FunctionType type) {
    FunctionSymbol symbol = new FunctionSymbol(name, type);
    imports.add(new WasmModule.Import(module, name, symbol));
    return symbol;
  }

  /** A function to be defined before the module is built. */
  public FunctionSymbol declare(String name, FunctionType type) {
    FunctionSymbol symbol = new FunctionSymbol(name, type);
    functions.put(symbol, Optional.empty());
    return symbol;
  }

  /** Starts the code of a declared function. */
  public FunctionBuilder define(FunctionSymbol symbol) {
    Optional<FunctionBuilder> known = functions.get(symbol);
    if (known == null || known.isPresent()) {
      throw new InvalidCodeException("function " + symbol + " is not declared or defined twice");
    }
    FunctionBuilder builder = new FunctionBuilder(symbol);
    functions.put(symbol, Optional.of(builder));
    return builder;
  }

  /** Declares and starts a function. */
  public FunctionBuilder function(String name, FunctionType type) {
    return define(declare(name, type));
  }

  /** The function's index in the table, from 1; the same at each call. */
  public int tableIndex(FunctionSymbol function) {
    return table.computeIfAbsent(function, f -> table.size() + 1);
  }

  /** A mutable i32 global. */
  public Global i32Global(String name, int initial) {
    return global(name, ValueType.I32, true, new Instruction.I32Const(initial));
  }

  /** A mutable i64 global. */
  public Global i64Global(String name, long initial) {
    return global(name, ValueType.I64, true, new Instruction.I64Const(initial));
  }

  /** A constant i32 that the host can read when it is exported. */
  public Global i32Constant(String name, int value) {
    return global(name, ValueType.I32, false, new Instruction.I32Const(value));
  }

  private Global global(String name, ValueType type, boolean mutable, Instruction initial) {
    Global global = new Global(name, type, mutable, initial);
    globals.add(global);
    return global;
  }

  /** An exception tag with the payload given. */
  public Tag tag(String name, ValueType... payload) {
    Tag tag = new Tag(name, List.of(payload));
    tags.add(tag);
    return tag;
  }

  /** The module's memory; sizes in pages of 64 KiB. */
  public void memory(int minimum, int maximum) {
    memory = Optional.of(new WasmModule.Memory(minimum, maximum));
  }

  /** Exports a function. */
  public void export(String name, FunctionSymbol function) {
    exports.add(new WasmModule.Export.OfFunction(name, function));
  }

  /** Exports a global. */
  public void export(String name, Global global) {
    exports.add(new WasmModule.Export.OfGlobal(name, global));
  }

  /** Exports a tag. */
  public void export(String name, Tag tag) {
    exports.add(new WasmModule.Export.OfTag(name, tag));
  }

  /** Exports the memory. */
  public void exportMemory(String name) {
    exports.add(new WasmModule.Export.OfMemory(name));
  }

  /** Bytes that lie at an address from the start; segments must lie within the initial memory. */
  public void data(int address, byte[] bytes) {
    data.add(new WasmModule.Data(address, Bytes.of(bytes)));
  }

  /** A custom section. */
  public void custom(String name, byte[] bytes) {
    customs.add(new WasmModule.Custom(name, Bytes.of(bytes)));
  }

  /**
   * The module. Throws {@link InvalidCodeException} when a declared function is undefined or
   * incomplete, or an export's name is used twice.
   */
  public WasmModule build() {
    List<WasmModule.Function> defined = new ArrayList<>();
    functions.forEach((symbol, builder) ->
        defined.add(
            builder
                .orElseThrow(
                    () -> new InvalidCodeException("function " + symbol + " is not defined"))
                .finish()));
    Set<String> names = new HashSet<>();
    for (WasmModule.Export export : exports) {
      if (!names.add(export.name())) {
        throw new InvalidCodeException("two exports are named " + export.name());
      }
    }
    return new WasmModule(
        imports,
        defined,
        List.copyOf(table.keySet()),
        memory,
        tags,
        globals,
        exports,
        data,
        customs);
  }
}
