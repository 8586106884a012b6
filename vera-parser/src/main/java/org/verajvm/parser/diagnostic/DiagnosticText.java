package org.verajvm.parser.diagnostic;

import java.util.List;
import java.util.stream.Collectors;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.source.Span;

/** Renders diagnostics as text for people and models to read (spec 0.5.2). */
public final class DiagnosticText {
  /** A longer source line is quoted in part, around the place of the error. */
  private static final int QUOTE_WIDTH = 160;

  private static final int BEFORE_CARET = 60;
  private static final String GAP = "...";

  private DiagnosticText() {}

  /** All of {@code diagnostics} in order, separated by blank lines; ends with a newline. */
  public static String render(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(DiagnosticText::render).collect(Collectors.joining("\n"));
  }

  /** One diagnostic: place, quoted line, description, rationale, fix and spec section. */
  public static String render(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder(heading(diagnostic)).append("\n\n");
    quote(out, diagnostic.span());
    paragraph(out, diagnostic.description());
    paragraph(out, diagnostic.rationale());
    if (!diagnostic.fix().isEmpty()) {
      out.append("\n  Fix:\n\n");
      diagnostic.fix().lines().forEach(line -> indented(out, "    ", line));
    }
    paragraph(out, "See: " + diagnostic.specReference());
    return out.toString();
  }

  /** {@code [E001] Error at main.vera, line 14, column 1:}. */
  private static String heading(Diagnostic diagnostic) {
    Span span = diagnostic.span();
    String severity = diagnostic.severity() == Severity.ERROR ? "Error" : "Warning";
    return "[%s] %s at %s, line %d, column %d:"
        .formatted(diagnostic.code(), severity, span.file().path(), span.line(), span.column());
  }

  private static void quote(StringBuilder out, Span span) {
    SourceFile file = span.file();
    String line = file.lineText(span.line());
    int caret = line.offsetByCodePoints(0, Math.min(span.column() - 1, codePoints(line)));
    if (line.length() > QUOTE_WIDTH) {
      int start = Math.max(0, caret - BEFORE_CARET);
      int end = Math.min(line.length(), start + QUOTE_WIDTH);
      String head = start > 0 ? GAP : "";
      line = head + line.substring(start, end) + (end < line.length() ? GAP : "");
      caret += head.length() - start;
    }
    indented(out, "    ", line);
    indented(out, "    ", blank(line.substring(0, caret)) + "^");
  }

  private static int codePoints(String line) {
    return line.codePointCount(0, line.length());
  }

  /** As wide as {@code text} on a terminal, tabs included. */
  private static String blank(String text) {
    return text.codePoints().mapToObj(c -> c == '\t' ? "\t" : " ").collect(Collectors.joining());
  }

  private static void paragraph(StringBuilder out, String text) {
    if (!text.isEmpty()) {
      out.append('\n');
      text.lines().forEach(line -> indented(out, "  ", line));
    }
  }

  private static void indented(StringBuilder out, String indent, String line) {
    if (!line.isBlank()) {
      out.append(indent).append(line);
    }
    out.append('\n');
  }
}
