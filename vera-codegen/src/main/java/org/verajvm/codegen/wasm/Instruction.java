package org.verajvm.codegen.wasm;

import java.util.List;

/**
 * One WebAssembly instruction. Code is a flat list, as in the binary format: a structured
 * instruction opens a block that the matching {@link End} closes.
 */
public sealed interface Instruction {
  /** {@code unreachable}. */
  record Unreachable() implements Instruction {}

  /** {@code return}. */
  record Return() implements Instruction {}

  /** {@code drop}. */
  record Drop() implements Instruction {}

  /** {@code select} between two values of the type given. */
  record Select(ValueType type) implements Instruction {}

  /** {@code i32.const}. */
  record I32Const(int value) implements Instruction {}

  /** {@code i64.const}. */
  record I64Const(long value) implements Instruction {}

  /** {@code f64.const}; the bits are kept as they are, NaN payloads too. */
  record F64Const(long bits) implements Instruction {}

  /** An instruction with operands and one result, no immediate. */
  record Numeric(NumericOperator operator) implements Instruction {}

  /** {@code local.get}. */
  record LocalGet(Local local) implements Instruction {}

  /** {@code local.set}. */
  record LocalSet(Local local) implements Instruction {}

  /** {@code local.tee}. */
  record LocalTee(Local local) implements Instruction {}

  /** {@code global.get}. */
  record GlobalGet(Global global) implements Instruction {}

  /** {@code global.set}. */
  record GlobalSet(Global global) implements Instruction {}

  /**
   * A read at the address on the stack.
   *
   * @param offset unsigned, added to the address
   */
  record Load(LoadOperator operator, int offset) implements Instruction {}

  /**
   * A write of the value on the stack at the address below it.
   *
   * @param offset unsigned, added to the address
   */
  record Store(StoreOperator operator, int offset) implements Instruction {}

  /** {@code memory.size}, in pages of 64 KiB. */
  record MemorySize() implements Instruction {}

  /** {@code memory.grow}: the old size in pages, or -1. */
  record MemoryGrow() implements Instruction {}

  /** {@code memory.copy}: destination, source, length. */
  record MemoryCopy() implements Instruction {}

  /** {@code memory.fill}: destination, byte, length. */
  record MemoryFill() implements Instruction {}

  /** {@code block}. */
  record Block(Label label, FunctionType type) implements Instruction {}

  /** {@code loop}. */
  record Loop(Label label, FunctionType type) implements Instruction {}

  /** {@code if}. */
  record If(Label label, FunctionType type) implements Instruction {}

  /** {@code else}. */
  record Else() implements Instruction {}

  /** {@code try_table}. */
  record TryTable(Label label, FunctionType type, List<Catch> catches) implements Instruction {
    public TryTable {
      catches = List.copyOf(catches);
    }
  }

  /** {@code end} of a structured instruction; a function's own end is implied. */
  record End() implements Instruction {}

  /** {@code br}. */
  record Branch(Label label) implements Instruction {}

  /** {@code br_if}. */
  record BranchIf(Label label) implements Instruction {}

  /** {@code br_table}. */
  record BranchTable(List<Label> labels, Label otherwise) implements Instruction {
    public BranchTable {
      labels = List.copyOf(labels);
    }
  }

  /** {@code call}. */
  record Call(FunctionSymbol function) implements Instruction {}

  /** {@code call_indirect} through the module's table. */
  record CallIndirect(FunctionType type) implements Instruction {}

  /** {@code throw}. */
  record Throw(Tag tag) implements Instruction {}

  /** {@code throw_ref}. */
  record ThrowRef() implements Instruction {}

  /** {@code ref.null} of the type given. */
  record RefNull(ValueType type) implements Instruction {}
}
