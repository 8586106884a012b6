package org.verajvm.codegen.closed;

import java.util.ArrayList;
import java.util.List;

/** Collects statements; whatever would follow one that does not come back is left out. */
final class BlockBuilder {
  private final List<Statement> statements = new ArrayList<>();
  private boolean ended;

  void add(Statement statement) {
    if (ended) {
      return;
    }
    statements.add(statement);
    ended = endsControl(statement);
  }

  void addAll(BlockBuilder other) {
    other.statements.forEach(this::add);
  }

  boolean isEmpty() {
    return statements.isEmpty();
  }

  /** True if control does not reach the end. */
  boolean ended() {
    return ended;
  }

  Statement.Block build() {
    return new Statement.Block(statements, ended);
  }

  private static boolean endsControl(Statement statement) {
    return switch (statement) {
      case Statement.Throw _,
          Statement.Trap _,
          Statement.TrapMessage _,
          Statement.Continue _,
          Statement.Jump _,
          Statement.Unreachable _ ->
          true;
      case Statement.Join join -> join.body().ends() && join.target().ends();
      case Statement.If branch -> branch.thenBlock().ends() && branch.elseBlock().ends();
      case Statement.Switch branch ->
          branch.cases().stream().allMatch(c -> c.body().ends()) && branch.otherwise().ends();
      case Statement.Loop loop -> loop.body().ends();
      case Statement.Try attempt -> attempt.body().ends() && attempt.handler().ends();
      case Statement.Restoring restoring -> restoring.body().ends();
      case Statement.Assign _,
          Statement.Evaluate _,
          Statement.Call _,
          Statement.CallClosure _,
          Statement.CallHost _,
          Statement.Safepoint _,
          Statement.NewObject _,
          Statement.NewArray _,
          Statement.NewHandle _,
          Statement.SetStoreIndex _,
          Statement.StoreElement _,
          Statement.CopyElements _,
          Statement.StoreCell _ ->
          false;
    };
  }
}
