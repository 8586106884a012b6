package org.verajvm.codegen.core.mono;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.core.CoreProgram;
import org.verajvm.codegen.core.DropCallers;
import org.verajvm.codegen.core.MonomorphicProgram;
import org.verajvm.codegen.core.Translated;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.parser.diagnostic.Diagnostic;

/**
 * The pass from the polymorphic Core to the monomorphic one: from the exports, an instance of each
 * function for each list of type arguments it is called with (spec 11.2).
 */
public final class Monomorphize {
  private Monomorphize() {}

  /**
   * Makes the instances that the exports reach.
   *
   * <p>A function that would need infinitely many instances is left out with a warning, and so is
   * what calls it. A derivation that a type does not have is an error (E613).
   */
  public static Translated<MonomorphicProgram> monomorphize(CoreProgram program) {
    Instances instances = new Instances(program);
    List<FunctionId> exports = new ArrayList<>();
    // The instance asked for last is made first: so exports come out in the order of the source.
    for (FunctionId export : List.copyOf(program.exports()).reversed()) {
      exports.addFirst(instances.of(export));
    }
    Map<FunctionId, CoreFunction> functions = new LinkedHashMap<>(instances.complete());
    List<Diagnostic> diagnostics = new ArrayList<>(instances.diagnostics());
    instances.unbounded().keySet().forEach(functions::remove);
    diagnostics.addAll(
        DropCallers.of(instances.unbounded(), functions, program.functions()::containsKey));
    exports.removeIf(export -> !functions.containsKey(export));
    return new Translated<>(
        new MonomorphicProgram(functions, program.data(), exports), diagnostics);
  }
}
