package org.verajvm.codegen.wasm;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a module in WebAssembly's text format. */
public final class PrintModule {
  /** Deeper code is not indented further: the text stays linear in the code's length. */
  private static final int DEEPEST_INDENT = 40;

  private static final String HEX = "0123456789abcdef";

  private final WasmModule module;
  private final StringBuilder out = new StringBuilder();
  private final Map<Object, String> names = new IdentityHashMap<>();
  private final Map<String, Integer> used = new HashMap<>();
  private int depth = 1;

  private PrintModule(WasmModule module) {
    this.module = module;
  }

  /** The content of a {@code .wat} file. */
  public static String print(WasmModule module) {
    return new PrintModule(module).print();
  }

  private String print() {
    out.append("(module\n");
    module.imports().forEach(this::importEntry);
    if (!module.table().isEmpty()) {
      line("(table " + (module.table().size() + 1) + " funcref)");
    }
    module.memory().ifPresent(m -> line("(memory " + m.minimum() + " " + m.maximum() + ")"));
    module.tags().forEach(t -> line("(tag " + name(t, t.name()) + param(t.payload()) + ")"));
    module.globals().forEach(this::global);
    module.exports().forEach(this::export);
    if (!module.table().isEmpty()) {
      line(
          module.table().stream()
              .map(f -> name(f, f.name()))
              .collect(Collectors.joining(" ", "(elem (i32.const 1) func ", ")")));
    }
    module.functions().forEach(this::function);
    module.data().forEach(this::data);
    return out.append(")\n").toString();
  }

  private void importEntry(WasmModule.Import imported) {
    FunctionSymbol f = imported.function();
    line(
        "(import "
            + quote(imported.module())
            + " "
            + quote(imported.name())
            + " (func "
            + name(f, f.name())
            + type(f.type())
            + "))");
  }

  private void global(Global global) {
    String type = global.type().text();
    line(
        "(global "
            + name(global, global.name())
            + " "
            + (global.mutable() ? "(mut " + type + ")" : type)
            + " ("
            + text(global.initial())
            + "))");
  }

  private void export(WasmModule.Export export) {
    String target =
        switch (export) {
          case WasmModule.Export.OfFunction(String n, FunctionSymbol f) ->
              "func " + name(f, f.name());
          case WasmModule.Export.OfMemory(String n) -> "memory 0";
          case WasmModule.Export.OfGlobal(String n, Global g) -> "global " + name(g, g.name());
          case WasmModule.Export.OfTag(String n, Tag t) -> "tag " + name(t, t.name());
        };
    line("(export " + quote(export.name()) + " (" + target + "))");
  }

  private void function(WasmModule.Function function) {
    StringBuilder head = new StringBuilder("(func ");
    head.append(name(function.symbol(), function.symbol().name()));
    function.parameters().forEach(p -> head.append(" (param " + local(p) + ")"));
    head.append(result(function.symbol().type().results()));
    line(head.toString());
    depth++;
    function.locals().forEach(l -> line("(local " + local(l) + ")"));
    function.code().forEach(this::instruction);
    depth--;
    line(")");
  }

  private String local(Local local) {
    return name(local, local.name()) + " " + local.type().text();
  }

  private void instruction(Instruction instruction) {
    switch (instruction) {
      case Instruction.End() -> {
        depth--;
        line("end");
      }
      case Instruction.Else() -> {
        depth--;
        line("else");
        depth++;
      }
      case Instruction.Block(Label label, FunctionType type) -> open("block", label, type, "");
      case Instruction.Loop(Label label, FunctionType type) -> open("loop", label, type, "");
      case Instruction.If(Label label, FunctionType type) -> open("if", label, type, "");
      case Instruction.TryTable(Label label, FunctionType type, List<Catch> catches) ->
          open(
              "try_table",
              label,
              type,
              catches.stream().map(this::clause).collect(Collectors.joining()));
      case Instruction plain -> line(text(plain));
    }
  }

  private void open(String keyword, Label label, FunctionType type, String clauses) {
    line(keyword + " " + name(label, label.name()) + type(type) + clauses);
    depth++;
  }

  private String clause(Catch clause) {
    String tag = clause.tag().map(t -> " " + name(t, t.name())).orElse("");
    return " (" + clause.text() + tag + " " + name(clause.target(), clause.target().name()) + ")";
  }

  /** An instruction that opens or closes nothing, or the keyword of one that does. */
  private String text(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Unreachable() -> "unreachable";
      case Instruction.Return() -> "return";
      case Instruction.Drop() -> "drop";
      case Instruction.Select(ValueType type) ->
          type.isNumeric() ? "select" : "select" + result(List.of(type));
      case Instruction.I32Const(int value) -> "i32.const " + value;
      case Instruction.I64Const(long value) -> "i64.const " + value;
      case Instruction.F64Const(long bits) -> "f64.const " + floatText(bits);
      case Instruction.Numeric(NumericOperator operator) -> operator.text();
      case Instruction.LocalGet(Local local) -> "local.get " + name(local, local.name());
      case Instruction.LocalSet(Local local) -> "local.set " + name(local, local.name());
      case Instruction.LocalTee(Local local) -> "local.tee " + name(local, local.name());
      case Instruction.GlobalGet(Global global) -> "global.get " + name(global, global.name());
      case Instruction.GlobalSet(Global global) -> "global.set " + name(global, global.name());
      case Instruction.Load(LoadOperator operator, int offset) ->
          operator.text() + offsetText(offset);
      case Instruction.Store(StoreOperator operator, int offset) ->
          operator.text() + offsetText(offset);
      case Instruction.MemorySize() -> "memory.size";
      case Instruction.MemoryGrow() -> "memory.grow";
      case Instruction.MemoryCopy() -> "memory.copy";
      case Instruction.MemoryFill() -> "memory.fill";
      case Instruction.Block b -> "block";
      case Instruction.Loop l -> "loop";
      case Instruction.If i -> "if";
      case Instruction.Else() -> "else";
      case Instruction.TryTable t -> "try_table";
      case Instruction.End() -> "end";
      case Instruction.Branch(Label label) -> "br " + name(label, label.name());
      case Instruction.BranchIf(Label label) -> "br_if " + name(label, label.name());
      case Instruction.BranchTable(List<Label> labels, Label otherwise) ->
          labels.stream()
                  .map(l -> name(l, l.name()) + " ")
                  .collect(Collectors.joining("", "br_table ", ""))
              + name(otherwise, otherwise.name());
      case Instruction.Call(FunctionSymbol callee) -> "call " + name(callee, callee.name());
      case Instruction.CallIndirect(FunctionType type) -> "call_indirect" + type(type);
      case Instruction.Throw(Tag tag) -> "throw " + name(tag, tag.name());
      case Instruction.ThrowRef() -> "throw_ref";
      case Instruction.RefNull(ValueType type) ->
          "ref.null " + (type == ValueType.FUNCREF ? "func" : "exn");
    };
  }

  private static String offsetText(int offset) {
    return offset == 0 ? "" : " offset=" + Integer.toUnsignedString(offset);
  }

  private static String floatText(long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isNaN(value)) {
      String sign = bits < 0 ? "-" : "";
      return sign + "nan:0x" + Long.toHexString(bits & 0xF_FFFF_FFFF_FFFFL);
    }
    if (Double.isInfinite(value)) {
      return value < 0 ? "-inf" : "inf";
    }
    return Double.toHexString(value);
  }

  private static String type(FunctionType type) {
    return param(type.parameters()) + result(type.results());
  }

  private static String param(List<ValueType> types) {
    return types.isEmpty() ? "" : " (param " + join(types) + ")";
  }

  private static String result(List<ValueType> types) {
    return types.isEmpty() ? "" : " (result " + join(types) + ")";
  }

  private static String join(List<ValueType> types) {
    return types.stream().map(ValueType::text).collect(Collectors.joining(" "));
  }

  private void data(WasmModule.Data data) {
    StringBuilder text = new StringBuilder("(data (i32.const " + data.address() + ") \"");
    for (byte b : data.bytes().toArray()) {
      character(text, b & 0xFF);
    }
    line(text.append("\")").toString());
  }

  private static void character(StringBuilder text, int b) {
    if (b >= 0x20 && b < 0x7F && b != '"' && b != '\\') {
      text.append((char) b);
    } else {
      text.append('\\').append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 15));
    }
  }

  private static String quote(String name) {
    StringBuilder text = new StringBuilder("\"");
    for (byte b : Bytes.utf8(name).toArray()) {
      character(text, b & 0xFF);
    }
    return text.append('"').toString();
  }

  /** A valid identifier, the same for the same symbol and different for different ones. */
  private String name(Object symbol, String wanted) {
    return names.computeIfAbsent(
        symbol,
        s -> {
          String base = "$" + wanted.replaceAll("[^A-Za-z0-9!#$%&'*+./:<=>?@^_`|~-]", "_");
          int count = used.merge(base, 1, Integer::sum);
          return count == 1 ? base : base + "#" + count;
        });
  }

  private void line(String text) {
    out.append("  ".repeat(Math.min(depth, DEEPEST_INDENT))).append(text).append('\n');
  }
}
