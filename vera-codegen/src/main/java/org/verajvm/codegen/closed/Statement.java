package org.verajvm.codegen.closed;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.core.Cell;
import org.verajvm.codegen.core.CoreExpression.ExceptionTag;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.layout.ElementLayout;
import org.verajvm.codegen.layout.ObjectLayout;
import org.verajvm.codegen.types.FunctionId;

/**
 * A step of a function's body. Control is structured, and between statements nothing is on the
 * operand stack. Statements are told apart by identity where a pass keeps facts about them.
 */
public sealed interface Statement {
  record Assign(Variable target, Value value) implements Statement {}

  /** Evaluates for what it does or whether it traps; drops the value. */
  record Evaluate(Value value) implements Statement {}

  record Call(Optional<Variable> target, FunctionId function, List<Value> arguments)
      implements Statement {}

  record CallClosure(
      Optional<Variable> target, Value closure, List<Value> arguments, ClosureShape shape)
      implements Statement {}

  /**
   * A call of a host function.
   *
   * @param words what crosses, in the order of the import's parameters
   */
  record CallHost(Optional<Variable> target, HostFunction function, List<Value> words)
      implements Statement {}

  /**
   * A safepoint and nothing else: stands before a host call that allocates, since the host never
   * collects.
   */
  record Safepoint() implements Statement {}

  /**
   * Allocates a data value or closure and fills it. The fields are evaluated after the allocation.
   */
  record NewObject(
      Variable target, int descriptor, ObjectLayout layout, int aux, List<Value> fields)
      implements Statement {}

  /**
   * Allocates a zeroed array or string.
   *
   * @param length number of elements or bytes, an I64
   */
  record NewArray(Variable target, int descriptor, ElementLayout element, Value length)
      implements Statement {}

  /** Allocates a handle without a store index. */
  record NewHandle(Variable target, int descriptor) implements Statement {}

  /** Gives a new handle its store index, an I32. */
  record SetStoreIndex(Variable handle, Value index) implements Statement {}

  record StoreElement(Value array, Value index, Value value, ElementLayout element)
      implements Statement {}

  /** Copies elements or bytes; the counts and places are I64s. */
  record CopyElements(
      Value target, Value at, Value source, Value from, Value count, ElementLayout element)
      implements Statement {}

  record StoreCell(Cell cell, Value value) implements Statement {}

  record If(Value condition, Block thenBlock, Block elseBlock) implements Statement {}

  /** Branches on a tag, an I32; {@code otherwise} is unreachable where the cases cover all. */
  record Switch(Value tag, List<Case> cases, Block otherwise) implements Statement {
    public record Case(int tag, Block body) {}
  }

  /** Runs the body again at each {@link Continue}; ends when the body's end is reached. */
  record Loop(LoopLabel label, Block body) implements Statement {}

  /** Starts the next iteration of an enclosing loop. */
  record Continue(LoopLabel label) implements Statement {}

  /** Runs the body; a {@link Jump} in it goes on with the target instead of its end. */
  record Join(JoinLabel label, Block body, Block target) implements Statement {}

  /** Leaves the body of an enclosing join for its target. */
  record Jump(JoinLabel label) implements Statement {}

  /** Runs the body; an exception of the tag goes to the handler, its payload in the variable. */
  record Try(Block body, ExceptionTag tag, Optional<Variable> payload, Block handler)
      implements Statement {}

  /** Runs the body and gives the cells their saved values back however the body ends. */
  record Restoring(List<Saved> saved, Block body) implements Statement {
    public Restoring {
      saved = List.copyOf(saved);
    }

    /** The values that are given back. */
    public List<Value> values() {
      return saved.stream().map(Saved::value).toList();
    }

    /** A cell and the value that it gets back. */
    public record Saved(Cell cell, Value value) {}
  }

  record Throw(ExceptionTag tag, Value payload) implements Statement {}

  record Trap(int site) implements Statement {}

  /** Stops the program with the text of a string. */
  record TrapMessage(TrapKind kind, Value text) implements Statement {}

  /** Marks a place that control never reaches: what precedes does not return. */
  record Unreachable() implements Statement {}

  /** Identifies a loop; compared by identity. */
  final class LoopLabel {}

  /** Identifies a join point; compared by identity. */
  final class JoinLabel {}

  /**
   * A sequence of statements.
   *
   * @param ends whether control never reaches the end
   */
  record Block(List<Statement> statements, boolean ends) {
    public static final Block EMPTY = new Block(List.of(), false);

    public Block {
      statements = List.copyOf(statements);
    }
  }
}
