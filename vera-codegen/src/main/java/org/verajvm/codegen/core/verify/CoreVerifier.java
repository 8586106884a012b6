package org.verajvm.codegen.core.verify;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.core.MonomorphicProgram;
import org.verajvm.codegen.types.FunctionId;

/**
 * Checks that a monomorphic program is what the back end expects: types agree, locals are in scope,
 * recurs and jumps stand in tail position of their targets.
 */
public final class CoreVerifier {
  private CoreVerifier() {}

  /** The faults of a program, each with the function it is in; none of a sound program. */
  public static List<String> verify(MonomorphicProgram program) {
    List<String> faults = new ArrayList<>();
    for (FunctionId export : program.exports()) {
      if (!program.functions().containsKey(export)) {
        faults.add("export of missing function " + export);
      }
    }
    for (CoreFunction function : program.functions().values()) {
      if (!function.typeParameters().isEmpty()) {
        faults.add(function.id() + ": is generic");
      }
      new VerifyFunction(program, function, faults).verify();
    }
    return faults;
  }
}
