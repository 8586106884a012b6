package org.verajvm.codegen.rooted;

import java.util.Map;
import org.verajvm.codegen.closed.ClosedProgram;
import org.verajvm.codegen.types.FunctionId;

/**
 * A program with the plan of its roots.
 *
 * @param plans one for each function
 */
public record RootedProgram(
    ClosedProgram program, Map<FunctionId, RootPlan> plans, Allocating allocating) {
  public RootPlan plan(FunctionId function) {
    RootPlan plan = plans.get(function);
    if (plan == null) {
      throw new IllegalStateException("internal error: no root plan of " + function);
    }
    return plan;
  }
}
