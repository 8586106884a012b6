package org.verajvm.conformance;

import java.nio.file.Path;

/**
 * A running function as a case names it: its name and where its declaration begins.
 *
 * @param file the file within the case, empty for the main file
 */
public record FrameMark(String function, String file, int line) {
  /**
   * Reads {@code half line 7} or {@code half line 3 of shapes.vera}.
   *
   * @throws CaseFormatException when the text is something else
   */
  static FrameMark parse(String text) {
    String[] words = text.strip().split("\\s+");
    boolean elsewhere = words.length == 5 && words[3].equals("of");
    if (!elsewhere && words.length != 3 || !words[1].equals("line")) {
      throw new CaseFormatException("expected 'function line N', found '" + text.strip() + "'");
    }
    return new FrameMark(words[0], elsewhere ? words[4] : "", Integer.parseInt(words[2]));
  }

  /** The mark of a function declared in {@code file}, in a program whose main file is known. */
  public static FrameMark of(String main, String function, String file, int line) {
    Path name = Path.of(file).getFileName();
    return new FrameMark(function, file.equals(main) || name == null ? "" : name.toString(), line);
  }

  @Override
  public String toString() {
    return function + " line " + line + (file.isEmpty() ? "" : " of " + file);
  }
}
