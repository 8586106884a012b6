package org.verajvm.parser.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.verajvm.parser.lexer.Comment;
import org.verajvm.parser.lexer.Lexer;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.source.Span;

/**
 * Puts comments and blank lines where the source had them (spec 1.8, rules 11 and 13).
 *
 * <p>A comment on a line of its own goes above the next construct that starts a line. One with code
 * before it goes behind the first finished construct whose source lines cover it.
 */
final class CommentWriter {
  private final Layout layout;
  private final SourceFile file;
  private final List<Comment> ownLine = new ArrayList<>();

  /** Comments not yet written, by source line. */
  private final TreeMap<Integer, List<Comment>> behindCode = new TreeMap<>();

  /** Start and end offset of each comment. */
  private final Map<Integer, Integer> ends = new HashMap<>();

  private int nextOwnLine;

  CommentWriter(Layout layout, SourceFile file, List<Comment> comments, Set<Integer> labelEnds) {
    this.layout = layout;
    this.file = file;
    for (Comment comment : comments) {
      ends.put(comment.span().start(), comment.span().end());
      if (!labelEnds.contains(comment.span().end())) {
        sort(comment);
      }
    }
  }

  private void sort(Comment comment) {
    if (startsItsLine(comment.span().start())) {
      ownLine.add(comment);
    } else {
      behindCode.computeIfAbsent(comment.span().line(), line -> new ArrayList<>()).add(comment);
    }
  }

  private boolean startsItsLine(int offset) {
    String text = file.text();
    int i = offset - 1;
    while (i >= 0 && text.charAt(i) != '\n' && Lexer.isSpace(text.charAt(i))) {
      i--;
    }
    // A byte order mark is no code.
    return i < 0 || text.charAt(i) == '\n' || text.charAt(i) == '\uFEFF' || endsComment(i + 1);
  }

  /** Whether a comment that starts its line ends at {@code offset}. */
  private boolean endsComment(int offset) {
    return !ownLine.isEmpty() && ownLine.getLast().span().end() == offset;
  }

  /** How the lines above a construct are separated from what was written before. */
  enum Gap {
    /** Nothing precedes, or what precedes stands directly above. */
    NONE,
    /** One blank line where the source has any. */
    KEPT,
    /** One blank line in any case. */
    ALWAYS
  }

  /** Starts the line of a construct, below the comments that belong above it. */
  void startLine(int construct, Gap gap) {
    startLine(construct, construct, gap);
  }

  /**
   * As {@link #startLine(int, Gap)}, for a construct that also takes the comments before its
   * essential part at {@code part}, such as the value of a binding.
   */
  void startLine(int construct, int part, Gap gap) {
    boolean separate = gap != Gap.NONE;
    if (gap == Gap.ALWAYS || separate && blankAbove(firstOffset(construct, part))) {
      layout.blankLine();
    }
    while (hasOwnLineBefore(part)) {
      Comment comment = ownLine.get(nextOwnLine++);
      writeOwnLine(comment);
      int next = firstOffset(construct, part);
      if (onlyBlankLinesBetween(comment.span().end(), next)) {
        layout.blankLine();
      }
    }
    layout.line();
  }

  private static boolean isBlank(String line) {
    return line.chars().allMatch(c -> Lexer.isSpace((char) c));
  }

  /** Whether two places are separated by blank lines and nothing else. */
  private boolean onlyBlankLinesBetween(int start, int end) {
    int lineEnds = 0;
    for (int i = start; i < end; i++) {
      char c = file.text().charAt(i);
      if (!Lexer.isSpace(c)) {
        return false;
      }
      lineEnds += c == '\n' ? 1 : 0;
    }
    return lineEnds > 1;
  }

  private int firstOffset(int construct, int part) {
    return hasOwnLineBefore(part)
        ? Math.min(construct, ownLine.get(nextOwnLine).span().start())
        : construct;
  }

  private boolean hasOwnLineBefore(int offset) {
    return nextOwnLine < ownLine.size() && ownLine.get(nextOwnLine).span().start() < offset;
  }

  private boolean blankAbove(int offset) {
    int line = file.line(offset);
    return line > 1 && startsItsLine(offset) && isBlank(file.lineText(line - 1));
  }

  private void writeOwnLine(Comment comment) {
    for (String line : comment.text().split("\n", -1)) {
      String content = line.strip();
      if (content.isEmpty()) {
        layout.blankLine();
      } else {
        layout.line().append(content);
      }
    }
  }

  /** The offset of the first character at or after {@code offset} that is code. */
  int nextCode(int offset) {
    String text = file.text();
    int i = offset;
    while (i < text.length()) {
      Integer commentEnd = ends.get(i);
      if (commentEnd != null) {
        i = commentEnd;
      } else if (Lexer.isSpace(text.charAt(i))) {
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  /** Appends the comments behind code on all lines above {@code offset}. */
  void leftBehind(int offset) {
    behind(1, file.line(offset) - 1);
  }

  /** Whatever comments are left at the end of the file. */
  void rest() {
    behind(1, file.lineCount());
    while (nextOwnLine < ownLine.size()) {
      writeOwnLine(ownLine.get(nextOwnLine++));
    }
  }

  /** Appends the comments behind the code of a construct's source lines. */
  void behind(Span construct) {
    behind(construct.line(), construct.endLine());
  }

  /** As {@link #behind(Span)}, up to the line where the next construct starts. */
  void behind(Span construct, int next) {
    behind(construct.line(), Math.min(construct.endLine(), file.line(next) - 1));
  }

  private void behind(int firstLine, int lastLine) {
    if (firstLine > lastLine) {
      return;
    }
    var lines = behindCode.subMap(firstLine, true, lastLine, true);
    lines.values().forEach(comments -> comments.forEach(layout::behind));
    lines.clear();
  }
}
