package org.verajvm.conformance.mutation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.verajvm.parser.lexer.Lexer;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.lexer.TokenKind;
import org.verajvm.parser.source.SourceFile;

/**
 * A program's text with its tokens and bracketed groups, also where the text is damaged.
 *
 * @param text the source
 * @param tokens in order, without the end
 * @param groups the insides of matched brackets
 * @param declarations from one top-level start to the next
 */
record TokenText(String text, List<Token> tokens, List<Range> groups, List<Range> declarations) {
  TokenText {
    tokens = List.copyOf(tokens);
    groups = List.copyOf(groups);
    declarations = List.copyOf(declarations);
  }

  /**
   * A part of the text.
   *
   * @param kind the opening bracket of a group, or the first token of a declaration
   */
  record Range(TokenKind kind, int start, int end) {
    String in(String text) {
      return text.substring(start, end);
    }
  }

  static TokenText of(String text) {
    List<Token> tokens =
        Lexer.lex(new SourceFile("main.vera", text), diagnostic -> {}).tokens().stream()
            .filter(token -> token.kind() != TokenKind.END)
            .toList();
    return new TokenText(text, tokens, groups(tokens), declarations(text, tokens));
  }

  private static List<Range> groups(List<Token> tokens) {
    List<Range> found = new ArrayList<>();
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : tokens) {
      if (isOpening(token.kind())) {
        open.push(token);
      } else if (isClosing(token.kind()) && !open.isEmpty()) {
        Token start = open.pop();
        found.add(new Range(start.kind(), start.span().end(), token.span().start()));
      }
    }
    return found;
  }

  private static List<Range> declarations(String text, List<Token> tokens) {
    List<Token> starts = new ArrayList<>();
    int depth = 0;
    for (Token token : tokens) {
      if (depth == 0 && startsDeclaration(token.kind())) {
        starts.add(token);
      }
      depth += isOpening(token.kind()) ? 1 : 0;
      depth -= isClosing(token.kind()) ? 1 : 0;
    }
    List<Range> found = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1).span().start() : text.length();
      found.add(new Range(starts.get(i).kind(), starts.get(i).span().start(), end));
    }
    return found;
  }

  private static boolean startsDeclaration(TokenKind kind) {
    return switch (kind) {
      case PUBLIC, PRIVATE, TYPE, DATA, EFFECT, ABILITY, IMPORT, MODULE -> true;
      default -> false;
    };
  }

  private static boolean isOpening(TokenKind kind) {
    return kind == TokenKind.LEFT_PARENTHESIS
        || kind == TokenKind.LEFT_BRACE
        || kind == TokenKind.LEFT_BRACKET;
  }

  private static boolean isClosing(TokenKind kind) {
    return kind == TokenKind.RIGHT_PARENTHESIS
        || kind == TokenKind.RIGHT_BRACE
        || kind == TokenKind.RIGHT_BRACKET;
  }
}
