package org.verajvm.codegen;

import java.util.List;
import java.util.Optional;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.Severity;

/**
 * What the compiler has to say about a program.
 *
 * @param diagnostics errors and warnings of all passes, in the order of the source
 * @param module present when there is no error
 */
public record Compilation(List<Diagnostic> diagnostics, Optional<CompiledModule> module) {
  public Compilation {
    diagnostics = List.copyOf(diagnostics);
  }

  static boolean hasErrors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(one -> one.severity() == Severity.ERROR);
  }
}
