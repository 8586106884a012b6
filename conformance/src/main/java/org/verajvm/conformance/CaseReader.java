package org.verajvm.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.verajvm.parser.diagnostic.Severity;

/**
 * Reads a case from its program: the header is the run of line comments at the top. Its first
 * paragraph is the title; after that, lines of the form {@code -- key: value} say what must happen.
 */
public final class CaseReader {
  private final List<DiagnosticMark> diagnostics = new ArrayList<>();
  private final List<ExpectedCall> calls = new ArrayList<>();
  private final StringBuilder title = new StringBuilder();
  private Optional<CallBuilder> current = Optional.empty();
  private boolean inTitle = true;
  private boolean sharedInstance;
  private boolean stress = true;
  private boolean compiled;

  private CaseReader() {}

  /**
   * Reads the case whose main file is {@code main}.
   *
   * @throws CaseFormatException when the header does not follow the format; the message names file
   *     and line
   */
  public static ConformanceCase read(String name, Path main) throws IOException {
    CaseReader reader = new CaseReader();
    int number = 0;
    for (String line : Files.readAllLines(main)) {
      number++;
      if (!line.startsWith("--")) {
        break;
      }
      try {
        reader.line(number, line.substring(2).strip());
      } catch (CaseFormatException | NumberFormatException e) {
        throw new CaseFormatException(main + ":" + number + ": " + e.getMessage(), e);
      }
    }
    return reader.build(name, main);
  }

  private void line(int number, String text) {
    if (text.isEmpty()) {
      inTitle = false;
    } else if (inTitle) {
      title.append(title.isEmpty() ? "" : " ").append(text);
    } else {
      directive(number, text);
    }
  }

  private void directive(int number, String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new CaseFormatException("expected 'key: value', found '" + text + "'");
    }
    String key = text.substring(0, colon).strip();
    String value = text.substring(colon + 1).strip();
    switch (key) {
      case "call" -> startCall(number, value);
      case "error" -> diagnostics.add(DiagnosticMark.parse(Severity.ERROR, value));
      case "warning" -> diagnostics.add(DiagnosticMark.parse(Severity.WARNING, value));
      case "instance" -> sharedInstance = oneOf(value, "shared");
      case "compiled" -> compiled = oneOf(value, "yes");
      case "stress" -> stress = !value.startsWith("off");
      default -> currentCall(key).add(key, value);
    }
  }

  private CallBuilder currentCall(String key) {
    return current.orElseThrow(
        () -> new CaseFormatException("'" + key + "' before any call, or an unknown key"));
  }

  private static boolean oneOf(String value, String allowed) {
    if (!value.equals(allowed)) {
      throw new CaseFormatException("expected '" + allowed + "', found '" + value + "'");
    }
    return true;
  }

  private void startCall(int number, String value) {
    current.ifPresent(call -> calls.add(call.build()));
    current = Optional.of(new CallBuilder(number, CallLine.parse(value)));
  }

  private ConformanceCase build(String name, Path main) {
    current.ifPresent(call -> calls.add(call.build()));
    if (title.isEmpty()) {
      throw new CaseFormatException(
          main + ": a case starts with a sentence that says what it shows");
    }
    Collections.sort(diagnostics);
    return new ConformanceCase(
        name, main, title.toString(), diagnostics, calls, compiled, sharedInstance, stress);
  }
}
