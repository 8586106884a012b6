package org.verajvm.codegen.closed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verajvm.codegen.abi.ProgramInterface.TrapSite;
import org.verajvm.codegen.core.Cell;
import org.verajvm.codegen.layout.ProgramLayout;
import org.verajvm.codegen.types.FunctionId;

/**
 * The program in closed form.
 *
 * @param functions in the order they are emitted
 * @param table bodies of lambdas; the first has table index 1
 * @param cells every module-wide variable in use
 * @param trapSites every place that can trap, by number
 */
public record ClosedProgram(
    Map<FunctionId, ClosedFunction> functions,
    List<FunctionId> table,
    Set<Cell> cells,
    List<TrapSite> trapSites,
    ProgramLayout layout,
    List<FunctionId> exports) {
  /** The function of that name. */
  public ClosedFunction function(FunctionId id) {
    ClosedFunction function = functions.get(id);
    if (function == null) {
      throw new IllegalStateException("internal error: no function " + id);
    }
    return function;
  }
}
