package org.verajvm.codegen.rooted;

import java.util.Optional;
import org.verajvm.codegen.closed.Statement;
import org.verajvm.codegen.closed.Variable;

/** The variable a statement assigns, its blocks apart. */
final class Targets {
  private Targets() {}

  static Optional<Variable> of(Statement statement) {
    return switch (statement) {
      case Statement.Assign assign -> Optional.of(assign.target());
      case Statement.Call call -> call.target();
      case Statement.CallClosure call -> call.target();
      case Statement.CallHost call -> call.target();
      case Statement.NewObject object -> Optional.of(object.target());
      case Statement.NewArray array -> Optional.of(array.target());
      case Statement.NewHandle handle -> Optional.of(handle.target());
      case Statement.Evaluate _,
          Statement.Safepoint _,
          Statement.SetStoreIndex _,
          Statement.StoreElement _,
          Statement.CopyElements _,
          Statement.StoreCell _,
          Statement.If _,
          Statement.Switch _,
          Statement.Loop _,
          Statement.Continue _,
          Statement.Join _,
          Statement.Jump _,
          Statement.Try _,
          Statement.Restoring _,
          Statement.Throw _,
          Statement.Trap _,
          Statement.TrapMessage _,
          Statement.Unreachable _ ->
          Optional.empty();
    };
  }
}
