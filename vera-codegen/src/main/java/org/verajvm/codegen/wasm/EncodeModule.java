package org.verajvm.codegen.wasm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Writes a module in WebAssembly's binary format, with a name section for functions. */
public final class EncodeModule {
  private static final int FUNCTION_KIND = 0;
  private static final int FIRST_TABLE_ENTRY = 1;
  private static final int MEMORY_KIND = 2;
  private static final int GLOBAL_KIND = 3;
  private static final int TAG_KIND = 4;

  private final WasmModule module;
  private final ModuleIndices indices;
  private final BinaryWriter out = new BinaryWriter();

  private EncodeModule(WasmModule module) {
    this.module = module;
    this.indices = new ModuleIndices(module);
  }

  /** The bytes of a {@code .wasm} file. */
  public static byte[] encode(WasmModule module) {
    return new EncodeModule(module).encode();
  }

  private byte[] encode() {
    // These register types in the type section, which comes before them.
    BinaryWriter imports = vector(module.imports(), this::importEntry);
    BinaryWriter functions =
        vector(module.functions(), (w, f) -> w.u32(indices.of(f.symbol().type())));
    BinaryWriter tags = vector(module.tags(), (w, tag) -> w.u8(0).u32(indices.of(tag.type())));
    BinaryWriter code =
        vector(module.functions(), (w, f) -> w.sized(EncodeCode.encode(f, indices)));
    out.bytes((byte) 0, (byte) 'a', (byte) 's', (byte) 'm').bytes((byte) 1, (byte) 0);
    out.bytes((byte) 0, (byte) 0);
    section(1, !indices.types().isEmpty(), vector(indices.types(), EncodeModule::type));
    section(2, !module.imports().isEmpty(), imports);
    section(3, !module.functions().isEmpty(), functions);
    boolean hasTable = !module.table().isEmpty() || usesTable();
    section(4, hasTable, tableSection());
    section(
        5, module.memory().isPresent(), vector(module.memory().stream().toList(), this::memory));
    section(13, !module.tags().isEmpty(), tags);
    section(6, !module.globals().isEmpty(), vector(module.globals(), this::global));
    section(7, !module.exports().isEmpty(), vector(module.exports(), this::export));
    section(9, !module.table().isEmpty(), elementSection());
    section(10, !module.functions().isEmpty(), code);
    section(11, !module.data().isEmpty(), vector(module.data(), EncodeModule::data));
    module.customs().forEach(this::custom);
    section(0, true, nameSection());
    return out.toByteArray();
  }

  /** Whether some code calls through the table, even if nothing was ever put there. */
  private boolean usesTable() {
    return module.functions().stream()
        .flatMap(function -> function.code().stream())
        .anyMatch(Instruction.CallIndirect.class::isInstance);
  }

  private void section(int id, boolean present, BinaryWriter content) {
    if (present) {
      out.u8(id).sized(content);
    }
  }

  private static <T> BinaryWriter vector(List<T> items, BiConsumer<BinaryWriter, T> writeItem) {
    BinaryWriter writer = new BinaryWriter().u32(items.size());
    items.forEach(item -> writeItem.accept(writer, item));
    return writer;
  }

  private static void type(BinaryWriter writer, FunctionType type) {
    writer.u8(0x60);
    valueTypes(writer, type.parameters());
    valueTypes(writer, type.results());
  }

  private static void valueTypes(BinaryWriter writer, List<ValueType> types) {
    writer.u32(types.size());
    types.forEach(type -> writer.u8(type.code()));
  }

  private void importEntry(BinaryWriter writer, WasmModule.Import imported) {
    writer.name(imported.module()).name(imported.name());
    writer.u8(FUNCTION_KIND).u32(indices.of(imported.function().type()));
  }

  private BinaryWriter tableSection() {
    int size = module.table().size() + 1;
    return new BinaryWriter().u32(1).u8(ValueType.FUNCREF.code()).u8(1).u32(size).u32(size);
  }

  private void memory(BinaryWriter writer, WasmModule.Memory memory) {
    writer.u8(1).u32(memory.minimum()).u32(memory.maximum());
  }

  private void global(BinaryWriter writer, Global global) {
    writer.u8(global.type().code()).u8(global.mutable() ? 1 : 0);
    switch (global.initial()) {
      case Instruction.I32Const(int value) -> writer.u8(0x41).signed(value);
      case Instruction.I64Const(long value) -> writer.u8(0x42).signed(value);
      case Instruction.F64Const(long bits) -> writer.u8(0x44).i64Bytes(bits);
      case Instruction other ->
          throw new InvalidCodeException("global " + global + " starts with " + other);
    }
    writer.u8(0x0B);
  }

  private void export(BinaryWriter writer, WasmModule.Export export) {
    writer.name(export.name());
    switch (export) {
      case WasmModule.Export.OfFunction(String name, FunctionSymbol function) ->
          writer.u8(FUNCTION_KIND).u32(indices.of(function));
      case WasmModule.Export.OfMemory(String name) -> writer.u8(MEMORY_KIND).u32(0);
      case WasmModule.Export.OfGlobal(String name, Global global) ->
          writer.u8(GLOBAL_KIND).u32(indices.of(global));
      case WasmModule.Export.OfTag(String name, Tag tag) ->
          writer.u8(TAG_KIND).u32(indices.of(tag));
    }
  }

  private BinaryWriter elementSection() {
    BinaryWriter writer =
        new BinaryWriter().u32(1).u32(0).u8(0x41).signed(FIRST_TABLE_ENTRY).u8(0x0B);
    writer.u32(module.table().size());
    module.table().forEach(function -> writer.u32(indices.of(function)));
    return writer;
  }

  private static void data(BinaryWriter writer, WasmModule.Data data) {
    writer.u32(0).u8(0x41).signed(data.address()).u8(0x0B);
    writer.u32(data.bytes().length()).bytes(data.bytes().toArray());
  }

  private void custom(WasmModule.Custom custom) {
    section(0, true, new BinaryWriter().name(custom.name()).bytes(custom.bytes().toArray()));
  }

  private BinaryWriter nameSection() {
    List<FunctionSymbol> symbols = new ArrayList<>();
    module.imports().forEach(imported -> symbols.add(imported.function()));
    module.functions().forEach(function -> symbols.add(function.symbol()));
    BinaryWriter names = vector(symbols, (w, s) -> w.u32(indices.of(s)).name(s.name()));
    return new BinaryWriter().name("name").u8(1).sized(names);
  }
}
