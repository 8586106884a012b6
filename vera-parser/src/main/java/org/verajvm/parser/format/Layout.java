package org.verajvm.parser.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.verajvm.parser.lexer.Comment;
import org.verajvm.parser.lexer.Comment.Kind;

/** The lines written so far and the indentation of the next. */
final class Layout {
  private static final String INDENT = "  ";

  private final StringBuilder out = new StringBuilder();
  private final List<Comment> behind = new ArrayList<>();
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
    endLine();
    out.repeat(INDENT, depth);
    return this;
  }

  /** Leaves a line empty; at the beginning of the file there is nothing to separate. */
  void blankLine() {
    endLine();
  }

  /** Puts a comment at the end of the current line, behind those that are there already. */
  void behind(Comment comment) {
    behind.add(comment);
  }

  private void endLine() {
    writeBehind();
    if (!out.isEmpty()) {
      out.append('\n');
    }
  }

  private void writeBehind() {
    for (int i = 0; i < behind.size(); i++) {
      out.append(i == 0 ? "  " : " ").append(inOneLine(behind.get(i), i == behind.size() - 1));
    }
    behind.clear();
  }

  /** A line comment absorbs what follows it, so only the last on a line can stay one. */
  private static String inOneLine(Comment comment, boolean last) {
    String text = comment.text().lines().map(String::strip).collect(Collectors.joining(" "));
    if (comment.kind() != Kind.LINE || last) {
      return text;
    }
    String content = text.substring(2).strip();
    boolean closes = content.contains("-}") || content.contains("{-");
    return closes ? "/* " + content.replace("*/", "* /") + " */" : "{- " + content + " -}";
  }

  void indented(Runnable lines) {
    depth++;
    lines.run();
    depth--;
  }

  String text() {
    writeBehind();
    return out + "\n";
  }
}
