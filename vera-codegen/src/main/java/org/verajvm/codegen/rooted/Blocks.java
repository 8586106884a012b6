package org.verajvm.codegen.rooted;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.codegen.closed.Statement;

/** The blocks inside a statement. */
final class Blocks {
  private Blocks() {}

  static List<Statement.Block> of(Statement statement) {
    return switch (statement) {
      case Statement.If branch -> List.of(branch.thenBlock(), branch.elseBlock());
      case Statement.Switch branch -> ofSwitch(branch);
      case Statement.Loop loop -> List.of(loop.body());
      case Statement.Join join -> List.of(join.body(), join.target());
      case Statement.Try attempt -> List.of(attempt.body(), attempt.handler());
      case Statement.Restoring restoring -> List.of(restoring.body());
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
          Statement.StoreCell _,
          Statement.Continue _,
          Statement.Jump _,
          Statement.Throw _,
          Statement.Trap _,
          Statement.TrapMessage _,
          Statement.Unreachable _ ->
          List.of();
    };
  }

  private static List<Statement.Block> ofSwitch(Statement.Switch branch) {
    List<Statement.Block> blocks = new ArrayList<>();
    branch.cases().forEach(one -> blocks.add(one.body()));
    blocks.add(branch.otherwise());
    return blocks;
  }
}
