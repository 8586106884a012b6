package org.verajvm.conformance;

import org.verajvm.parser.diagnostic.Severity;

/**
 * A diagnostic as a case names it: its severity, code and line.
 *
 * @param file the file within the case, empty for the main file
 */
public record DiagnosticMark(Severity severity, String code, String file, int line)
    implements Comparable<DiagnosticMark> {
  /**
   * Reads {@code E130 line 7} or {@code E150 line 3 of shapes.vera}.
   *
   * @throws CaseFormatException when the text is something else
   */
  public static DiagnosticMark parse(Severity severity, String text) {
    String[] words = text.strip().split("\\s+");
    boolean elsewhere = words.length == 5 && words[3].equals("of");
    if (!elsewhere && words.length != 3 || !words[1].equals("line")) {
      throw new CaseFormatException("expected 'CODE line N', found '" + text.strip() + "'");
    }
    try {
      return new DiagnosticMark(
          severity, words[0], elsewhere ? words[4] : "", Integer.parseInt(words[2]));
    } catch (NumberFormatException e) {
      throw new CaseFormatException("not a line number: " + words[2], e);
    }
  }

  /** True when the diagnostic keeps the program from running. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(DiagnosticMark other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code + " line " + line + (file.isEmpty() ? "" : " of " + file);
  }
}
