package org.verajvm.parser;

import static org.verajvm.parser.lexer.TokenKind.*;

import java.util.EnumSet;
import java.util.Set;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.lexer.TokenKind;

/** Finds the place where parsing can go on after a syntax error. */
final class Recovery {
  private static final Set<TokenKind> DECLARED = EnumSet.of(DATA, TYPE, EFFECT, ABILITY);

  private final TokenCursor cursor;

  Recovery(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /**
   * Whether the next tokens can only begin a declaration. No expression has these pairs, so inside
   * a body they mean that a brace is missing.
   */
  boolean atDeclaration() {
    TokenKind first = cursor.peek().kind();
    TokenKind second = cursor.peek(1).kind();
    return switch (first) {
      case PUBLIC, PRIVATE -> second == FN || second == FORALL || DECLARED.contains(second);
      case DATA, TYPE, EFFECT, ABILITY -> second == UPPER_NAME;
      case FN, IMPORT, MODULE -> second.isLowerWord();
      case FORALL -> second == LESS;
      default -> false;
    };
  }

  boolean atEndOrDeclaration() {
    return cursor.at(END) || atDeclaration();
  }

  /**
   * Skips balanced brackets up to one of {@code stops}, to the brace that closes the surrounding
   * construct, to a declaration or to the end.
   */
  void skipTo(Set<TokenKind> stops) {
    int depth = 0;
    while (!atEndOrDeclaration()) {
      TokenKind kind = cursor.peek().kind();
      if (depth == 0 && (kind == RIGHT_BRACE || stops.contains(kind))) {
        return;
      }
      depth = Math.max(0, depth + change(kind));
      cursor.advance();
    }
  }

  private static int change(TokenKind kind) {
    return switch (kind) {
      case LEFT_BRACE, LEFT_PARENTHESIS, LEFT_BRACKET -> 1;
      case RIGHT_BRACE, RIGHT_PARENTHESIS, RIGHT_BRACKET -> -1;
      default -> 0;
    };
  }

  /** Skips to the next declaration whatever the brackets say. */
  void skipToDeclaration() {
    while (!atEndOrDeclaration()) {
      cursor.advance();
    }
  }

  /** The brace that closes {@code open}; a missing one is an error of its own. */
  void closeBrace(Token open, String expected, Advice advice) {
    if (cursor.accept(RIGHT_BRACE)) {
      return;
    }
    throw atEndOrDeclaration()
        ? cursor.fail(SyntaxErrors.missingBrace(cursor.peek(), open))
        : cursor.unexpected(expected, advice);
  }
}
