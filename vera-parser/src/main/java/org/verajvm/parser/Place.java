package org.verajvm.parser;

import java.util.List;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.lexer.TokenKind;

/** Where a token stands that cannot stand there: what is around it tells what was meant. */
record Place(List<Token> tokens, int position) {
  Token found() {
    return tokens.get(position);
  }

  /** Whether the token that many places further on, or back, is of that kind. */
  boolean is(int offset, TokenKind kind) {
    int index = position + offset;
    return index >= 0 && index < tokens.size() && tokens.get(index).kind() == kind;
  }

  boolean isFound(TokenKind kind) {
    return is(0, kind);
  }

  boolean isLowerWord() {
    return found().kind().isLowerWord();
  }

  /** Whether the token is the first of its line. */
  boolean startsLine() {
    return position > 0
        && tokens.get(position - 1).span().endLine() < tokens.get(position).span().line();
  }

  /** Whether the token touches the one before it. */
  boolean touchesLast() {
    return position > 0
        && tokens.get(position - 1).span().end() == tokens.get(position).span().start();
  }
}
