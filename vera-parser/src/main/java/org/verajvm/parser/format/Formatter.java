package org.verajvm.parser.format;

import org.verajvm.parser.DeepStack;
import org.verajvm.parser.ParseResult;

/**
 * Writes a program in its one canonical form (spec 1.8).
 *
 * <p>The layout follows from the tree; comments and the blank lines between the parts of a list
 * come from the source. Formatting canonical text changes nothing.
 */
public final class Formatter {
  private Formatter() {}

  /**
   * The canonical text of {@code parsed}, which ends with one newline.
   *
   * @throws IllegalArgumentException if the source has syntax errors: it has no canonical form
   */
  public static String format(ParseResult parsed) {
    if (parsed.hasErrors()) {
      throw new IllegalArgumentException(
          "a program with syntax errors has no canonical form: " + parsed.diagnostics().getFirst());
    }
    return DeepStack.call(() -> layOut(parsed));
  }

  private static String layOut(ParseResult parsed) {
    Layout layout = new Layout();
    new ProgramFormatter(layout, parsed).program(parsed.program());
    return layout.text();
  }
}
