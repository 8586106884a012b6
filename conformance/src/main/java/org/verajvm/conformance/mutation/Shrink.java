package org.verajvm.conformance.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.verajvm.conformance.mutation.TokenText.Range;
import org.verajvm.parser.lexer.Token;

/** Makes a failing program small: drops declarations, lines, bracketed groups, then tokens. */
final class Shrink {
  private final Predicate<String> stillFails;
  private int attempts;

  /**
   * A shrinker.
   *
   * @param stillFails whether a program shows the same failure
   * @param attempts how often to ask at most
   */
  Shrink(Predicate<String> stillFails, int attempts) {
    this.stillFails = stillFails;
    this.attempts = attempts;
  }

  String shrink(String text) {
    String before;
    String now = text;
    do {
      before = now;
      now = dropEach(now, Shrink::declarations);
      now = dropEach(now, Shrink::lines);
      now = dropEach(now, Shrink::groups);
      now = dropEach(now, Shrink::tokens);
    } while (!now.equals(before) && attempts > 0);
    return now;
  }

  private interface Parts {
    List<int[]> of(String text);
  }

  private String dropEach(String text, Parts parts) {
    String now = text;
    int index = 0;
    List<int[]> left = parts.of(now);
    while (index < left.size() && attempts-- > 0) {
      int[] part = left.get(index);
      String without = now.substring(0, part[0]) + now.substring(part[1]);
      if (!without.equals(now) && stillFails.test(without)) {
        now = without;
        left = parts.of(now);
      } else {
        index++;
      }
    }
    return now;
  }

  private static List<int[]> declarations(String text) {
    return ranges(TokenText.of(text).declarations());
  }

  private static List<int[]> groups(String text) {
    return ranges(TokenText.of(text).groups());
  }

  private static List<int[]> ranges(List<Range> ranges) {
    return ranges.stream().map(range -> new int[] {range.start(), range.end()}).toList();
  }

  private static List<int[]> lines(String text) {
    List<int[]> found = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      found.add(new int[] {start, end});
      start = end;
    }
    return found;
  }

  private static List<int[]> tokens(String text) {
    return TokenText.of(text).tokens().stream()
        .map(Token::span)
        .map(span -> new int[] {span.start(), span.end()})
        .toList();
  }
}
