package org.verajvm.codegen.wasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Builds the code of one function. Every append is checked against the operand stack at once; what
 * does not fit throws {@link InvalidCodeException} naming the function.
 */
public final class FunctionBuilder {
  private final FunctionSymbol symbol;
  private final List<Local> parameters;
  private final List<Local> locals = new ArrayList<>();
  private final List<Instruction> code = new ArrayList<>();
  private final StackChecker checker;
  private Optional<WasmModule.Function> finished = Optional.empty();

  FunctionBuilder(FunctionSymbol symbol) {
    this.symbol = symbol;
    List<Local> made = new ArrayList<>();
    for (ValueType type : symbol.type().parameters()) {
      made.add(new Local("p" + made.size(), type));
    }
    this.parameters = List.copyOf(made);
    this.checker = new StackChecker(symbol.name(), symbol.type().results());
  }

  /** The function being defined. */
  public FunctionSymbol symbol() {
    return symbol;
  }

  /** The parameter at a position, from 0. */
  public Local parameter(int position) {
    return parameters.get(position);
  }

  /** A new local variable, zero at first. */
  public Local local(String name, ValueType type) {
    Local local = new Local(name, type);
    locals.add(local);
    return local;
  }

  /** Whether code appended now can never run (after a branch, a return, a trap). */
  public boolean unreachable() {
    return checker.unreachable();
  }

  /** How many values are on the operand stack. */
  public int height() {
    return checker.height();
  }

  /** How many instructions have been appended: a measure of size, for outlining. */
  public int length() {
    return code.size();
  }

  /** Appends an instruction. */
  public FunctionBuilder add(Instruction instruction) {
    checker.check(instruction);
    code.add(instruction);
    return this;
  }

  /** Appends the code of an operand. */
  public FunctionBuilder push(Operand operand) {
    operand.push(this);
    return this;
  }

  public FunctionBuilder op(NumericOperator operator) {
    return add(new Instruction.Numeric(operator));
  }

  public FunctionBuilder i32Const(int value) {
    return add(new Instruction.I32Const(value));
  }

  public FunctionBuilder i64Const(long value) {
    return add(new Instruction.I64Const(value));
  }

  public FunctionBuilder f64Const(double value) {
    return add(new Instruction.F64Const(Double.doubleToRawLongBits(value)));
  }

  public FunctionBuilder get(Local local) {
    return add(new Instruction.LocalGet(local));
  }

  public FunctionBuilder set(Local local) {
    return add(new Instruction.LocalSet(local));
  }

  public FunctionBuilder tee(Local local) {
    return add(new Instruction.LocalTee(local));
  }

  public FunctionBuilder get(Global global) {
    return add(new Instruction.GlobalGet(global));
  }

  public FunctionBuilder set(Global global) {
    return add(new Instruction.GlobalSet(global));
  }

  /** Reads memory at the address on the stack plus an unsigned offset. */
  public FunctionBuilder load(LoadOperator operator, int offset) {
    return add(new Instruction.Load(operator, offset));
  }

  /** Writes memory: address, then value on the stack. */
  public FunctionBuilder store(StoreOperator operator, int offset) {
    return add(new Instruction.Store(operator, offset));
  }

  public FunctionBuilder memorySize() {
    return add(new Instruction.MemorySize());
  }

  public FunctionBuilder memoryGrow() {
    return add(new Instruction.MemoryGrow());
  }

  /** Copies memory: destination, source, length on the stack. */
  public FunctionBuilder memoryCopy() {
    return add(new Instruction.MemoryCopy());
  }

  /** Fills memory: destination, byte, length on the stack. */
  public FunctionBuilder memoryFill() {
    return add(new Instruction.MemoryFill());
  }

  public FunctionBuilder call(FunctionSymbol function) {
    return add(new Instruction.Call(function));
  }

  /** Calls the function whose table index is on the stack, above the arguments. */
  public FunctionBuilder callIndirect(FunctionType type) {
    return add(new Instruction.CallIndirect(type));
  }

  public FunctionBuilder drop() {
    return add(new Instruction.Drop());
  }

  /** First value, second value, condition on the stack: the first if the condition is not 0. */
  public FunctionBuilder select(ValueType type) {
    return add(new Instruction.Select(type));
  }

  public FunctionBuilder unreachable_() {
    return add(new Instruction.Unreachable());
  }

  public FunctionBuilder return_() {
    return add(new Instruction.Return());
  }

  public FunctionBuilder throw_(Tag tag) {
    return add(new Instruction.Throw(tag));
  }

  public FunctionBuilder throwRef() {
    return add(new Instruction.ThrowRef());
  }

  /** {@code ref.null}. */
  public FunctionBuilder refNull(ValueType type) {
    return add(new Instruction.RefNull(type));
  }

  public FunctionBuilder br(Label label) {
    return add(new Instruction.Branch(label));
  }

  public FunctionBuilder brIf(Label label) {
    return add(new Instruction.BranchIf(label));
  }

  /** Branches to the label at the index on the stack, or to the last one. */
  public FunctionBuilder brTable(List<Label> labels, Label otherwise) {
    return add(new Instruction.BranchTable(labels, otherwise));
  }

  /** Opens a block that leaves results; {@link #end} closes it. */
  public Label block(ValueType... results) {
    Label label = new Label("block" + code.size(), List.of(results));
    add(new Instruction.Block(label, FunctionType.EMPTY.returning(results)));
    return label;
  }

  /** Opens a loop that leaves results; a branch to the label starts it anew. */
  public Label loop(ValueType... results) {
    Label label = new Label("loop" + code.size(), List.of());
    add(new Instruction.Loop(label, FunctionType.EMPTY.returning(results)));
    return label;
  }

  /** Opens an {@code if} on the condition on the stack. */
  public Label if_(ValueType... results) {
    Label label = new Label("if" + code.size(), List.of(results));
    add(new Instruction.If(label, FunctionType.EMPTY.returning(results)));
    return label;
  }

  /** Turns to the other branch of the innermost {@code if}. */
  public FunctionBuilder else_() {
    return add(new Instruction.Else());
  }

  /** Opens a {@code try_table}; the operand stack must be empty. */
  public Label tryTable(List<Catch> catches, ValueType... results) {
    Label label = new Label("try" + code.size(), List.of(results));
    add(new Instruction.TryTable(label, FunctionType.EMPTY.returning(results), catches));
    return label;
  }

  /** Closes the innermost structured instruction. */
  public FunctionBuilder end() {
    return add(new Instruction.End());
  }

  /** A block without results around the code that the body appends. */
  public FunctionBuilder block(Consumer<Label> body) {
    body.accept(block());
    return end();
  }

  /** A loop around the code that the body appends; leaving the body leaves the loop. */
  public FunctionBuilder loop(Consumer<Label> body) {
    body.accept(loop());
    return end();
  }

  /** The body's code where the condition on the stack is not 0. */
  public FunctionBuilder if_(Runnable body) {
    if_();
    body.run();
    return end();
  }

  /** One of two pieces of code. */
  public FunctionBuilder ifElse(Runnable then, Runnable otherwise) {
    if_();
    then.run();
    else_();
    otherwise.run();
    return end();
  }

  /** The complete function. Throws {@link InvalidCodeException} when something is left open. */
  WasmModule.Function finish() {
    if (finished.isEmpty()) {
      checker.finish();
      finished =
          Optional.of(
              new WasmModule.Function(symbol, parameters, List.copyOf(locals), List.copyOf(code)));
    }
    return finished.get();
  }
}
