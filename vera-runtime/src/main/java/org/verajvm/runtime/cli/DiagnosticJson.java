package org.verajvm.runtime.cli;

import java.util.List;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.Severity;
import org.verajvm.parser.source.Span;
import org.verajvm.runtime.Frame;
import org.verajvm.runtime.Trap;
import org.verajvm.runtime.json.Json;

/** Diagnostics, problems and traps as members of the {@code --json} output. */
final class DiagnosticJson {
  private DiagnosticJson() {}

  static Json all(List<Diagnostic> diagnostics, Severity severity) {
    return Json.of(
        diagnostics.stream()
            .filter(each -> each.severity() == severity)
            .map(DiagnosticJson::of)
            .toList());
  }

  static Json of(Diagnostic diagnostic) {
    Span span = diagnostic.span();
    Json.Builder json =
        Json.object()
            .with("severity", severity(diagnostic.severity()))
            .with("description", diagnostic.description())
            .with(
                "location",
                Json.object()
                    .with("line", span.line())
                    .with("column", span.column())
                    .with("file", span.file().path())
                    .build())
            .with("source_line", span.file().lineText(span.line()));
    withText(json, "rationale", diagnostic.rationale());
    withText(json, "fix", diagnostic.fix());
    withText(json, "spec_ref", diagnostic.specReference());
    return json.with("error_code", diagnostic.code().name()).build();
  }

  static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
    };
  }

  private static void withText(Json.Builder json, String name, String text) {
    if (!text.isEmpty()) {
      json.with(name, text);
    }
  }

  /** A problem has no place in a source file. */
  static Json of(Problem problem) {
    return Json.object()
        .with("severity", "error")
        .with("description", problem.message())
        .with("location", nowhere())
        .build();
  }

  static Json of(Trap trap) {
    return Json.object()
        .with("severity", "error")
        .with("description", trap.message())
        .with("trap_kind", trap.kind().text())
        .with("location", nowhere())
        .with("frames", Json.of(trap.frames().stream().map(DiagnosticJson::of).toList()))
        .with("fix", trap.fix())
        .build();
  }

  private static Json of(Frame frame) {
    return Json.object()
        .with("func", frame.function())
        .with("file", frame.file())
        .with("line_start", frame.firstLine())
        .with("line_end", frame.lastLine())
        .with("is_builtin", frame.library())
        .build();
  }

  private static Json nowhere() {
    return Json.object().with("line", 0).with("column", 0).build();
  }
}
