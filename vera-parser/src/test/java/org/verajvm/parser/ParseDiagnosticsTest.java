package org.verajvm.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.diagnostic.DiagnosticText;
import org.verajvm.parser.source.SourceFile;

class ParseDiagnosticsTest {
  /** Codes of the parse phase that module resolution reports, and two for compiler bugs. */
  private static final Set<DiagnosticCode> REPORTED_ELSEWHERE =
      EnumSet.of(
          DiagnosticCode.E007,
          DiagnosticCode.E010,
          DiagnosticCode.E011,
          DiagnosticCode.E012,
          DiagnosticCode.E013);

  static Stream<Path> sources() {
    return Snapshots.sources("diagnostics");
  }

  private static ParseResult parse(Path source) throws IOException {
    return Parser.parse(new SourceFile(source.getFileName().toString(), Files.readString(source)));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void eachBrokenProgramIsReportedAsItsSnapshotSays(Path source) throws IOException {
    Snapshots.verify(source, DiagnosticText.render(parse(source).diagnostics()));
  }

  @Test
  void theSnapshotsCoverEveryCodeOfTheParser() throws IOException {
    Set<DiagnosticCode> reported = EnumSet.noneOf(DiagnosticCode.class);
    for (Path source : sources().toList()) {
      parse(source).diagnostics().stream().map(Diagnostic::code).forEach(reported::add);
    }
    Set<DiagnosticCode> expected =
        Stream.of(DiagnosticCode.values())
            .filter(c -> c.phase() == DiagnosticCode.Phase.PARSE)
            .filter(c -> !REPORTED_ELSEWHERE.contains(c))
            .collect(Collectors.toSet());
    assertEquals(expected, reported);
  }

  @Test
  void everyCodeNamesTheSectionThatDefinesItsRule() {
    for (DiagnosticCode code : DiagnosticCode.values()) {
      assertTrue(
          code.specReference().matches("Chapter \\d+, (Section [\\d.]+ )?\".+\""), code.name());
    }
  }
}
