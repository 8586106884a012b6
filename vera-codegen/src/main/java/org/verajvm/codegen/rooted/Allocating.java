package org.verajvm.codegen.rooted;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verajvm.codegen.closed.ClosedFunction;
import org.verajvm.codegen.closed.ClosedProgram;
import org.verajvm.codegen.closed.ClosureShape;
import org.verajvm.codegen.closed.Statement;
import org.verajvm.codegen.types.FunctionId;

/**
 * Which functions can reach a collection: those that allocate, and those that call one of them. A
 * closure call may reach any lambda of its shape.
 */
public final class Allocating {
  private final Set<Object> reaching;

  /** Callees are function names and closure shapes; a shape stands for all lambdas of it. */
  private Allocating(Set<Object> reaching) {
    this.reaching = reaching;
  }

  /** The least fixpoint over the call graph. */
  public static Allocating of(ClosedProgram program) {
    Map<Object, List<Object>> callers = new HashMap<>();
    Deque<Object> work = new ArrayDeque<>();
    for (ClosedFunction function : program.functions().values()) {
      function.closure().ifPresent(shape -> addCaller(callers, function.id(), shape));
      visit(function.body(), function.id(), callers, work);
    }
    Set<Object> reaching = new HashSet<>();
    while (!work.isEmpty()) {
      Object callee = work.remove();
      if (reaching.add(callee)) {
        work.addAll(callers.getOrDefault(callee, List.of()));
      }
    }
    return new Allocating(reaching);
  }

  private static void visit(
      Statement.Block block, FunctionId id, Map<Object, List<Object>> callers, Deque<Object> work) {
    for (Statement statement : block.statements()) {
      switch (statement) {
        case Statement.Safepoint _,
            Statement.NewObject _,
            Statement.NewArray _,
            Statement.NewHandle _ ->
            work.add(id);
        case Statement.Call call -> addCaller(callers, call.function(), id);
        case Statement.CallClosure call -> addCaller(callers, call.shape(), id);
        default -> Blocks.of(statement).forEach(inner -> visit(inner, id, callers, work));
      }
    }
  }

  private static void addCaller(Map<Object, List<Object>> callers, Object callee, Object caller) {
    callers.computeIfAbsent(callee, _ -> new ArrayList<>()).add(caller);
  }

  public boolean reaches(FunctionId function) {
    return reaching.contains(function);
  }

  public boolean reaches(ClosureShape shape) {
    return reaching.contains(shape);
  }

  /** True if any function allocates: such a program has a heap. */
  public boolean any() {
    return !reaching.isEmpty();
  }

  /** Whether a collection can happen during {@code statement} itself, its blocks apart. */
  public boolean isSafepoint(Statement statement) {
    return switch (statement) {
      case Statement.Safepoint _,
          Statement.NewObject _,
          Statement.NewArray _,
          Statement.NewHandle _ ->
          true;
      case Statement.Call call -> reaches(call.function());
      case Statement.CallClosure call -> reaches(call.shape());
      default -> false;
    };
  }
}
