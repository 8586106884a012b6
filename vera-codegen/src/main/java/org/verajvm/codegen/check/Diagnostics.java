package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.source.Span;

/** Collects what a run reports; one finding at one place is kept once. */
final class Diagnostics {
  private final List<Diagnostic> all = new ArrayList<>();
  private final Set<Key> seen = new HashSet<>();
  private final Map<SourceFile, Integer> fileOrder = new HashMap<>();

  private record Key(DiagnosticCode code, Span span) {}

  void add(Diagnostic diagnostic) {
    if (seen.add(new Key(diagnostic.code(), diagnostic.span()))) {
      fileOrder.putIfAbsent(diagnostic.span().file(), fileOrder.size());
      all.add(diagnostic);
    }
  }

  void add(DiagnosticCode code, Span span, String description, String rationale, String fix) {
    add(new Diagnostic(code, span, description, rationale, fix));
  }

  List<Diagnostic> all() {
    return all;
  }

  /** By file, the main file first, and by place in it. */
  List<Diagnostic> sorted(SourceFile main) {
    Comparator<Diagnostic> byFile =
        Comparator.comparing(
            d -> d.span().file() == main ? -1 : fileOrder.getOrDefault(d.span().file(), 0));
    return all.stream()
        .sorted(byFile.thenComparing(d -> d.span().start()).thenComparing(Diagnostic::code))
        .toList();
  }
}
