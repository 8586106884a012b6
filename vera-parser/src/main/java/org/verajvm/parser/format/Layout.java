package org.verajvm.parser.format;

/** The lines written so far and the indentation of the next. */
final class Layout {
  private static final String INDENT = "  ";

  private final StringBuilder out = new StringBuilder();
  private int depth;

  /** Where the current line grows. */
  StringBuilder out() {
    return out;
  }

  Layout append(String text) {
    out.append(text);
    return this;
  }

  /** Starts a line; the one before it ends here. */
  Layout line() {
    if (!out.isEmpty()) {
      out.append('\n');
    }
    out.repeat(INDENT, depth);
    return this;
  }

  /** Leaves a line empty; at the beginning of the file there is nothing to separate. */
  void blankLine() {
    if (!out.isEmpty()) {
      out.append('\n');
    }
  }

  void indented(Runnable lines) {
    depth++;
    lines.run();
    depth--;
  }

  String text() {
    return out.isEmpty() ? "" : out + "\n";
  }
}
