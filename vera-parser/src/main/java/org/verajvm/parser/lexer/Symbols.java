package org.verajvm.parser.lexer;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Operators and punctuation by their spelling (spec 1.5). */
final class Symbols {
  private static final int LONGEST = 3;
  private static final Map<String, TokenKind> KINDS =
      Arrays.stream(TokenKind.values())
          .filter(k -> k.compareTo(TokenKind.PLUS) >= 0 && k.compareTo(TokenKind.QUESTION) <= 0)
          .collect(Collectors.toMap(TokenKind::text, Function.identity()));

  private Symbols() {}

  /** Length of the longest symbol at {@code position}, or 0. */
  static int length(String text, int position, int limit) {
    for (int length = Math.min(LONGEST, limit - position); length > 0; length--) {
      if (KINDS.containsKey(text.substring(position, position + length))) {
        return length;
      }
    }
    return 0;
  }

  static TokenKind kind(String spelling) {
    TokenKind kind = KINDS.get(spelling);
    if (kind == null) {
      throw new IllegalStateException("internal error: no symbol " + spelling);
    }
    return kind;
  }
}
