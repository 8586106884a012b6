package org.verajvm.codegen.wasm;

import static org.verajvm.codegen.wasm.ValueType.EXNREF;
import static org.verajvm.codegen.wasm.ValueType.I32;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Follows the operand stack of one function, instruction by instruction: WebAssembly's validation
 * algorithm for the instructions of {@link Instruction}.
 */
final class StackChecker {
  private final String function;
  private final List<ValueType> results;
  private final List<ValueType> stack = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Set<Label> open = Collections.newSetFromMap(new IdentityHashMap<>());

  /** A structured instruction that is open. */
  private static final class Frame {
    final Label label;
    final FunctionType type;
    final int height;
    boolean isIf;
    boolean unreachable;

    Frame(Label label, FunctionType type, int height, boolean isIf) {
      this.label = label;
      this.type = type;
      this.height = height;
      this.isIf = isIf;
    }
  }

  StackChecker(String function, List<ValueType> results) {
    this.function = function;
    this.results = results;
    Label body = new Label("function", results);
    frames.push(new Frame(body, new FunctionType(List.of(), results), 0, false));
  }

  /** Whether code appended now can never run. */
  boolean unreachable() {
    return frame().unreachable;
  }

  /** How many values are on the stack. */
  int height() {
    return stack.size();
  }

  /** How many structured instructions are open. */
  int depth() {
    return frames.size() - 1;
  }

  void check(Instruction instruction) {
    switch (instruction) {
      case Instruction.Unreachable() -> stop();
      case Instruction.Return() -> {
        pop(results);
        stop();
      }
      case Instruction.Drop() -> popAny();
      case Instruction.Select(ValueType type) -> {
        pop(I32);
        pop(type);
        pop(type);
        push(type);
      }
      case Instruction.I32Const c -> push(I32);
      case Instruction.I64Const c -> push(ValueType.I64);
      case Instruction.F64Const c -> push(ValueType.F64);
      case Instruction.RefNull(ValueType type) -> push(type);
      case Instruction.Numeric(NumericOperator operator) -> {
        pop(operator.operands());
        push(operator.result());
      }
      case Instruction.LocalGet(Local local) -> push(local.type());
      case Instruction.LocalSet(Local local) -> pop(local.type());
      case Instruction.LocalTee(Local local) -> {
        pop(local.type());
        push(local.type());
      }
      case Instruction.GlobalGet(Global global) -> push(global.type());
      case Instruction.GlobalSet(Global global) -> {
        require(global.mutable(), "global " + global + " is immutable");
        pop(global.type());
      }
      case Instruction.Load(LoadOperator operator, int offset) -> {
        pop(I32);
        push(operator.result());
      }
      case Instruction.Store(StoreOperator operator, int offset) -> {
        pop(operator.operand());
        pop(I32);
      }
      case Instruction.MemorySize() -> push(I32);
      case Instruction.MemoryGrow() -> {
        pop(I32);
        push(I32);
      }
      case Instruction.MemoryCopy(), Instruction.MemoryFill() -> pop(List.of(I32, I32, I32));
      case Instruction.Block(Label label, FunctionType type) -> open(label, type, false);
      case Instruction.Loop(Label label, FunctionType type) -> open(label, type, false);
      case Instruction.If(Label label, FunctionType type) -> {
        pop(I32);
        open(label, type, true);
      }
      case Instruction.Else() -> otherwise();
      case Instruction.TryTable(Label label, FunctionType type, List<Catch> catches) -> {
        openTry(label, type, catches);
      }
      case Instruction.End() -> end();
      case Instruction.Branch(Label label) -> {
        target(label);
        pop(label.types());
        stop();
      }
      case Instruction.BranchIf(Label label) -> {
        target(label);
        pop(I32);
        pop(label.types());
        push(label.types());
      }
      case Instruction.BranchTable(List<Label> labels, Label otherwise) ->
          branchTable(labels, otherwise);
      case Instruction.Call(FunctionSymbol callee) -> call(callee.type());
      case Instruction.CallIndirect(FunctionType type) -> {
        pop(I32);
        call(type);
      }
      case Instruction.Throw(Tag tag) -> {
        pop(tag.payload());
        stop();
      }
      case Instruction.ThrowRef() -> {
        pop(EXNREF);
        stop();
      }
    }
  }

  /** Checks that the function is complete: every block closed, exactly its results left. */
  void finish() {
    require(frames.size() == 1, "block " + frame().label + " is not closed");
    pop(results);
    require(stack.isEmpty(), "values left at the end: " + stack);
  }

  private void branchTable(List<Label> labels, Label otherwise) {
    pop(I32);
    target(otherwise);
    for (Label label : labels) {
      target(label);
      require(label.types().equals(otherwise.types()), "br_table targets differ in type");
    }
    pop(otherwise.types());
    stop();
  }

  private void call(FunctionType type) {
    pop(type.parameters());
    push(type.results());
  }

  private void open(Label label, FunctionType type, boolean isIf) {
    pop(type.parameters());
    frames.push(new Frame(label, type, stack.size(), isIf));
    open.add(label);
    push(type.parameters());
  }

  /**
   * A {@code try_table} under which values lie on the stack is miscompiled by the engine, so it is
   * refused here.
   */
  private void openTry(Label label, FunctionType type, List<Catch> catches) {
    require(
        type.parameters().isEmpty() && (stack.isEmpty() || unreachable()),
        "try_table on a stack that is not empty: " + stack);
    for (Catch clause : catches) {
      target(clause.target());
      require(
          clause.values().equals(clause.target().types()),
          "catch leaves " + clause.values() + " for label of " + clause.target().types());
    }
    open(label, type, false);
  }

  private void otherwise() {
    Frame frame = frame();
    require(frame.isIf, "else without if");
    close(frame);
    frame.isIf = false;
    frame.unreachable = false;
    push(frame.type.parameters());
  }

  private void end() {
    require(frames.size() > 1, "end without a block");
    Frame frame = frame();
    require(
        !frame.isIf || frame.type.parameters().equals(frame.type.results()),
        "if without else must leave what it takes");
    close(frame);
    frames.pop();
    open.remove(frame.label);
    push(frame.type.results());
  }

  /** Takes the results of a block from the stack and requires nothing else above its height. */
  private void close(Frame frame) {
    pop(frame.type.results());
    require(stack.size() == frame.height, "values left in block " + frame.label + ": " + stack);
  }

  private void stop() {
    Frame frame = frame();
    stack.subList(frame.height, stack.size()).clear();
    frame.unreachable = true;
  }

  private void target(Label label) {
    require(open.contains(label), "branch to label " + label + ", which is not open");
  }

  private void push(ValueType type) {
    stack.add(type);
  }

  private void push(List<ValueType> types) {
    stack.addAll(types);
  }

  private void pop(List<ValueType> types) {
    for (int i = types.size() - 1; i >= 0; i--) {
      pop(types.get(i));
    }
  }

  private void pop(ValueType expected) {
    Frame frame = frame();
    if (stack.size() == frame.height) {
      require(frame.unreachable, "stack is empty where " + expected + " is needed");
      return;
    }
    ValueType actual = stack.removeLast();
    require(actual == expected, "found " + actual + " where " + expected + " is needed");
  }

  private void popAny() {
    Frame frame = frame();
    if (stack.size() == frame.height) {
      require(frame.unreachable, "stack is empty where a value is needed");
      return;
    }
    stack.removeLast();
  }

  private Frame frame() {
    return frames.element();
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw error(message);
    }
  }

  private InvalidCodeException error(String message) {
    return new InvalidCodeException("function " + function + ": " + message);
  }
}
