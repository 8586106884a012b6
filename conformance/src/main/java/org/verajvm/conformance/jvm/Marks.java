package org.verajvm.conformance.jvm;

import java.nio.file.Path;
import java.util.List;
import org.verajvm.conformance.DiagnosticMark;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.source.SourceFile;

/** Diagnostics as a case names them. */
final class Marks {
  private Marks() {}

  /** Marks of the diagnostics, sorted; files other than the main one by their names. */
  static List<DiagnosticMark> of(SourceFile main, List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(diagnostic -> mark(main, diagnostic)).sorted().toList();
  }

  private static DiagnosticMark mark(SourceFile main, Diagnostic diagnostic) {
    String file = diagnostic.span().file().path();
    Path name = Path.of(file).getFileName();
    return new DiagnosticMark(
        diagnostic.severity(),
        diagnostic.code().name(),
        file.equals(main.path()) || name == null ? "" : name.toString(),
        diagnostic.span().line());
  }
}
