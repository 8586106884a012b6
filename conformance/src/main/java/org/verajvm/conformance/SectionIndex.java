package org.verajvm.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.verajvm.conformance.SpecSection.Gap;
import org.verajvm.conformance.SpecSection.Missing;

/**
 * Reads {@code sections.txt}: the numbered sections of the specification, one a line, as {@code 4.3
 * slot references} or {@code 4.3 slot references | forbids: why not}. A line that begins with
 * {@code #} is a comment.
 */
public final class SectionIndex {
  private static final String FILE = "sections.txt";

  private SectionIndex() {}

  /**
   * The sections that the suite at {@code root} is about, in the specification's order.
   *
   * @throws CaseFormatException when a line follows no format
   */
  public static List<SpecSection> read(Path root) throws IOException {
    List<SpecSection> sections = new ArrayList<>();
    for (String line : Files.readAllLines(root.resolve(FILE))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        sections.add(section(line));
      }
    }
    return sections;
  }

  private static SpecSection section(String line) {
    int bar = line.indexOf('|');
    String head = (bar < 0 ? line : line.substring(0, bar)).strip();
    int space = head.indexOf(' ');
    if (space < 0) {
      throw new CaseFormatException(FILE + ": expected number and title, found '" + line + "'");
    }
    return new SpecSection(
        head.substring(0, space),
        head.substring(space).strip(),
        bar < 0 ? Optional.empty() : Optional.of(gap(line.substring(bar + 1).strip())));
  }

  private static Gap gap(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new CaseFormatException(FILE + ": expected 'kind: reason', found '" + text + "'");
    }
    try {
      return new Gap(
          Missing.valueOf(text.substring(0, colon).strip().toUpperCase(Locale.ROOT)),
          text.substring(colon + 1).strip());
    } catch (IllegalArgumentException e) {
      throw new CaseFormatException(FILE + ": no kind of program: " + text, e);
    }
  }
}
