package org.verajvm.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.verajvm.parser.diagnostic.DiagnosticCode;

/** Which diagnostic codes of parsing, checking and compiling the suite reports. */
public final class CodeCoverage {
  private static final String FILE = "codes.txt";

  private CodeCoverage() {}

  /** The codes that no case expects, in their order. */
  public static List<DiagnosticCode> uncovered(List<ConformanceCase> cases) {
    Set<String> expected =
        cases.stream()
            .flatMap(each -> each.diagnostics().stream())
            .map(DiagnosticMark::code)
            .collect(Collectors.toSet());
    return codes().stream().filter(code -> !expected.contains(code.name())).toList();
  }

  /** The codes that a case can expect. */
  public static List<DiagnosticCode> codes() {
    return Arrays.stream(DiagnosticCode.values()).filter(CodeCoverage::isOfAProgram).toList();
  }

  private static boolean isOfAProgram(DiagnosticCode code) {
    return switch (code.phase()) {
      case PARSE, TYPECHECK, CODEGEN, WARNING -> true;
      case VERIFY, TEST -> false;
    };
  }

  /**
   * Reads {@code codes.txt}: the codes that no case can have, one a line with the reason.
   *
   * @throws CaseFormatException for a line that names no code or gives no reason
   */
  public static Map<DiagnosticCode, String> reasons(Path root) throws IOException {
    Map<DiagnosticCode, String> reasons = new LinkedHashMap<>();
    for (String line : Files.readAllLines(root.resolve(FILE))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split("\\s+", 2);
        if (parts.length < 2) {
          throw new CaseFormatException(FILE + ": a code without a reason: " + line);
        }
        reasons.put(code(parts[0]), parts[1]);
      }
    }
    return reasons;
  }

  private static DiagnosticCode code(String name) {
    try {
      return DiagnosticCode.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new CaseFormatException(FILE + ": no such code: " + name, e);
    }
  }

  /** How many codes are covered, and why the others are not. */
  public static String render(List<ConformanceCase> cases, Map<DiagnosticCode, String> reasons) {
    List<DiagnosticCode> uncovered = uncovered(cases);
    List<String> lines = new ArrayList<>();
    int all = codes().size();
    lines.add("codes covered: " + (all - uncovered.size()) + " of " + all);
    for (DiagnosticCode code : uncovered) {
      lines.add(code + " is not: " + reasons.getOrDefault(code, "NO REASON GIVEN"));
    }
    return String.join(System.lineSeparator(), lines);
  }
}
