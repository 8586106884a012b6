package org.verajvm.codegen.check;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.typed.TypedProgram;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.Severity;

/**
 * What the checker found.
 *
 * @param diagnostics errors and warnings in the order of the source
 * @param program present when there is no error; a typed hole is a warning (spec 4.17)
 * @param slots a table for each function of the main file
 */
public record CheckResult(
    List<Diagnostic> diagnostics, Optional<TypedProgram> program, List<SlotTable> slots) {
  public CheckResult {
    diagnostics = List.copyOf(diagnostics);
    slots = List.copyOf(slots);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
