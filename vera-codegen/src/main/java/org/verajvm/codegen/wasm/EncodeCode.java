package org.verajvm.codegen.wasm;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Writes one function's body in the binary format. */
final class EncodeCode {
  private final ModuleIndices indices;
  private final BinaryWriter out = new BinaryWriter();
  private final Map<Local, Integer> locals = new IdentityHashMap<>();

  /** The depth at which each label's block was opened; the function's own block has depth 0. */
  private final Map<Label, Integer> depths = new IdentityHashMap<>();

  private int depth;

  private EncodeCode(ModuleIndices indices) {
    this.indices = indices;
  }

  static BinaryWriter encode(WasmModule.Function function, ModuleIndices indices) {
    EncodeCode encoder = new EncodeCode(indices);
    function.parameters().forEach(p -> encoder.locals.put(p, encoder.locals.size()));
    encoder.declareLocals(function.locals());
    function.code().forEach(encoder::instruction);
    encoder.out.u8(0x0B);
    return encoder.out;
  }

  /** Locals keep their order; neighbours of one type share an entry. */
  private void declareLocals(List<Local> declared) {
    List<Integer> counts = new ArrayList<>();
    List<ValueType> types = new ArrayList<>();
    for (Local local : declared) {
      locals.put(local, locals.size());
      if (!types.isEmpty() && types.getLast() == local.type()) {
        counts.set(counts.size() - 1, counts.getLast() + 1);
      } else {
        types.add(local.type());
        counts.add(1);
      }
    }
    out.u32(types.size());
    for (int i = 0; i < types.size(); i++) {
      out.u32(counts.get(i)).u8(types.get(i).code());
    }
  }

  private void instruction(Instruction instruction) {
    switch (instruction) {
      case Instruction.Unreachable() -> out.u8(0x00);
      case Instruction.Return() -> out.u8(0x0F);
      case Instruction.Drop() -> out.u8(0x1A);
      case Instruction.Select(ValueType type) -> select(type);
      case Instruction.I32Const(int value) -> out.u8(0x41).signed(value);
      case Instruction.I64Const(long value) -> out.u8(0x42).signed(value);
      case Instruction.F64Const(long bits) -> out.u8(0x44).i64Bytes(bits);
      case Instruction.Numeric(NumericOperator operator) -> numeric(operator.code());
      case Instruction.LocalGet(Local local) -> out.u8(0x20).u32(index(local));
      case Instruction.LocalSet(Local local) -> out.u8(0x21).u32(index(local));
      case Instruction.LocalTee(Local local) -> out.u8(0x22).u32(index(local));
      case Instruction.GlobalGet(Global global) -> out.u8(0x23).u32(indices.of(global));
      case Instruction.GlobalSet(Global global) -> out.u8(0x24).u32(indices.of(global));
      case Instruction.Load(LoadOperator operator, int offset) ->
          out.u8(operator.code()).u32(operator.alignment()).u32(offset);
      case Instruction.Store(StoreOperator operator, int offset) ->
          out.u8(operator.code()).u32(operator.alignment()).u32(offset);
      case Instruction.MemorySize() -> out.u8(0x3F).u8(0);
      case Instruction.MemoryGrow() -> out.u8(0x40).u8(0);
      case Instruction.MemoryCopy() -> out.u8(0xFC).u32(10).u8(0).u8(0);
      case Instruction.MemoryFill() -> out.u8(0xFC).u32(11).u8(0);
      case Instruction.Block(Label label, FunctionType type) -> open(0x02, label, type);
      case Instruction.Loop(Label label, FunctionType type) -> open(0x03, label, type);
      case Instruction.If(Label label, FunctionType type) -> open(0x04, label, type);
      case Instruction.Else() -> out.u8(0x05);
      case Instruction.TryTable(Label label, FunctionType type, List<Catch> catches) -> {
        open(0x1F, label, type);
        catches(catches);
      }
      case Instruction.End() -> {
        out.u8(0x0B);
        depth--;
      }
      case Instruction.Branch(Label label) -> out.u8(0x0C).u32(distance(label));
      case Instruction.BranchIf(Label label) -> out.u8(0x0D).u32(distance(label));
      case Instruction.BranchTable(List<Label> labels, Label otherwise) -> {
        out.u8(0x0E).u32(labels.size());
        labels.forEach(label -> out.u32(distance(label)));
        out.u32(distance(otherwise));
      }
      case Instruction.Call(FunctionSymbol callee) -> out.u8(0x10).u32(indices.of(callee));
      case Instruction.CallIndirect(FunctionType type) -> out.u8(0x11).u32(indices.of(type)).u32(0);
      case Instruction.Throw(Tag tag) -> out.u8(0x08).u32(indices.of(tag));
      case Instruction.ThrowRef() -> out.u8(0x0A);
      case Instruction.RefNull(ValueType type) -> out.u8(0xD0).u8(type.code());
    }
  }

  private void select(ValueType type) {
    if (type.isNumeric()) {
      out.u8(0x1B);
    } else {
      out.u8(0x1C).u32(1).u8(type.code());
    }
  }

  private void numeric(int code) {
    if (code >= 0xFC00) {
      out.u8(0xFC).u32(code & 0xFF);
    } else {
      out.u8(code);
    }
  }

  private void open(int code, Label label, FunctionType type) {
    out.u8(code);
    if (type.parameters().isEmpty() && type.results().isEmpty()) {
      out.u8(0x40);
    } else if (type.parameters().isEmpty() && type.results().size() == 1) {
      out.u8(type.results().getFirst().code());
    } else {
      out.signed(indices.of(type));
    }
    depths.put(label, ++depth);
  }

  /** The labels of the clauses are counted from outside the {@code try_table}. */
  private void catches(List<Catch> catches) {
    out.u32(catches.size());
    for (Catch clause : catches) {
      out.u8(clause.code());
      clause.tag().ifPresent(tag -> out.u32(indices.of(tag)));
      out.u32(distance(clause.target()) - 1);
    }
  }

  private int distance(Label label) {
    Integer opened = depths.get(label);
    if (opened == null) {
      throw new InvalidCodeException("label " + label + " is not open");
    }
    return depth - opened;
  }

  private int index(Local local) {
    Integer index = locals.get(local);
    if (index == null) {
      throw new InvalidCodeException("local " + local + " belongs to another function");
    }
    return index;
  }
}
