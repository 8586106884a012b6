package org.verajvm.parser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.verajvm.parser.diagnostic.Diagnostic;

/** Collects the diagnostics of one file. */
final class DiagnosticLog {
  /** Enough to mend in one go; a file that is no program at all yields no report like itself. */
  private static final int LIMIT = 20;

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private int lastStart = -1;

  /** A second error at the same place is a consequence of the first. */
  void add(Diagnostic diagnostic) {
    if (diagnostics.size() < LIMIT && diagnostic.span().start() != lastStart) {
      diagnostics.add(diagnostic);
      lastStart = diagnostic.span().start();
    }
  }

  List<Diagnostic> inSourceOrder() {
    return diagnostics.stream().sorted(Comparator.comparingInt(d -> d.span().start())).toList();
  }
}
