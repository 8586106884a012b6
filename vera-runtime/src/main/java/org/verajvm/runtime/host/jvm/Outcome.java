package org.verajvm.runtime.host.jvm;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.verajvm.codegen.core.TrapKind;

/** How a call of an export ended. */
public sealed interface Outcome {
  /** It returned: at most one word. */
  record Returned(long[] results) implements Outcome {
    /** The result's word; 0 when there is none. */
    public long word() {
      return results.length == 0 ? 0 : results[0];
    }
  }

  /** The program called {@code IO.exit}. */
  record Exited(long status) implements Outcome {}

  /**
   * The program was stopped.
   *
   * @param site number of the trap site, when the program stopped itself at one
   * @param message empty when the site or the kind says it all
   * @param functions indices of the functions active then, innermost first
   * @param cause what went wrong in the implementation, when the kind is internal
   */
  record Stopped(
      TrapKind kind,
      OptionalInt site,
      String message,
      List<Integer> functions,
      Optional<Throwable> cause)
      implements Outcome {}
}
