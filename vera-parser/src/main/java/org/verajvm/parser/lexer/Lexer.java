package org.verajvm.parser.lexer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.source.Span;

/**
 * Splits source text into tokens and comments (spec chapter 1, 10.2).
 *
 * <p>It takes the longest token at each place. Text it cannot read it reports once and passes on as
 * {@link TokenKind#INVALID}. It looks at each character a bounded number of times.
 */
public final class Lexer {
  private final SourceFile file;
  private final String text;
  private final int limit;
  private final Consumer<Diagnostic> diagnostics;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private int position;

  /** Set once a string runs to the end of the text: then no later one can close either. */
  private boolean quotesExhausted;

  private Lexer(SourceFile file, int start, int end, Consumer<Diagnostic> diagnostics) {
    this.file = file;
    this.text = file.text();
    this.position = start;
    this.limit = end;
    this.diagnostics = diagnostics;
  }

  /** Lexes a whole file. */
  public static TokenStream lex(SourceFile file, Consumer<Diagnostic> diagnostics) {
    return new Lexer(file, 0, file.text().length(), diagnostics).run();
  }

  /** Lexes a piece of a file, such as the hole of an interpolated string. */
  public static TokenStream lex(Span piece, Consumer<Diagnostic> diagnostics) {
    return new Lexer(piece.file(), piece.start(), piece.end(), diagnostics).run();
  }

  private TokenStream run() {
    if (position == 0 && at(0) == '\uFEFF') {
      position++;
    }
    while (position < limit) {
      next();
    }
    add(TokenKind.END, 0);
    return new TokenStream(file, tokens, comments);
  }

  private void next() {
    char c = text.charAt(position);
    if (isSpace(c)) {
      position++;
    } else if (startsWith("--")) {
      lineComment();
    } else if (startsWith("{-")) {
      blockComment();
    } else if (startsWith("/*")) {
      annotationComment();
    } else if (isLetter(c)) {
      word();
    } else if (isDigit(c)) {
      number();
    } else if (c == '"') {
      string();
    } else {
      symbol();
    }
  }

  private void lineComment() {
    int end = text.indexOf('\n', position);
    end = end < 0 || end > limit ? limit : end;
    if (text.charAt(end - 1) == '\r') {
      end--;
    }
    comment(Comment.Kind.LINE, end);
  }

  private void blockComment() {
    int start = position;
    int depth = 0;
    int i = position;
    do {
      if (text.startsWith("{-", i) && i + 2 <= limit) {
        depth++;
        i += 2;
      } else if (text.startsWith("-}", i) && i + 2 <= limit) {
        depth--;
        i += 2;
      } else {
        i++;
      }
    } while (depth > 0 && i < limit);
    if (depth > 0) {
      diagnostics.accept(LexicalErrors.unterminatedBlockComment(span(start, start + 2)));
      add(TokenKind.INVALID, limit - start);
      return;
    }
    comment(Comment.Kind.BLOCK, Math.min(i, limit));
  }

  private void annotationComment() {
    int start = position;
    int close = text.indexOf("*/", start + 2);
    if (close < 0 || close + 2 > limit) {
      diagnostics.accept(LexicalErrors.unterminatedAnnotation(span(start, start + 2)));
      add(TokenKind.INVALID, limit - start);
      return;
    }
    int nested = text.indexOf("/*", start + 2);
    comment(Comment.Kind.ANNOTATION, close + 2);
    if (nested >= 0 && nested < close) {
      diagnostics.accept(LexicalErrors.nestedAnnotation(span(nested, nested + 2)));
      skipRestOfNestedAnnotation();
    }
  }

  /** After a nested comment's first close the author meant the rest as comment too. */
  private void skipRestOfNestedAnnotation() {
    int close = text.indexOf("*/", position);
    int open = text.indexOf("/*", position);
    if (close >= 0 && close + 2 <= limit && (open < 0 || close < open)) {
      position = close + 2;
    }
  }

  private void comment(Comment.Kind kind, int end) {
    comments.add(new Comment(kind, span(position, end)));
    position = end;
  }

  private void word() {
    int end = position + 1;
    while (end < limit && isWordPart(text.charAt(end))) {
      end++;
    }
    String word = text.substring(position, end);
    TokenKind plain =
        Character.isUpperCase(word.charAt(0)) ? TokenKind.UPPER_NAME : TokenKind.LOWER_NAME;
    // The grammar reads "@Int.result2" as "@Int.result" and a stray 2; a whole word is clearer.
    add(TokenKind.keyword(word).orElse(plain), word.length());
  }

  private void number() {
    int end = digits(position);
    if (startsSlotIndex()) {
      add(TokenKind.INTEGER, end - position);
    } else if (end + 1 < limit && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
      add(TokenKind.FLOAT, digits(end + 1) - position);
    } else if (end - position > 1 && text.charAt(position) == '0' && !goesOnNumber()) {
      diagnostics.accept(LexicalErrors.leadingZero(span(position, end)));
      add(TokenKind.INVALID, end - position);
    } else {
      add(TokenKind.INTEGER, end - position);
    }
  }

  /** After a dot only a slot index can follow, so {@code @Int.1.5} holds no float. */
  private boolean startsSlotIndex() {
    return !tokens.isEmpty()
        && tokens.getLast().kind() == TokenKind.DOT
        && (text.charAt(position) != '0' || digits(position) == position + 1);
  }

  /** In {@code 1_000} the underscore is the mistake, which the parser reports. */
  private boolean goesOnNumber() {
    return position > 0 && text.charAt(position - 1) == '_';
  }

  private int digits(int from) {
    int end = from;
    while (end < limit && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * To the next quote that no backslash precedes. A hole cannot hold a string literal, so quotes
   * need no nesting (spec 1.6).
   */
  private void string() {
    int i = quotesExhausted ? limit : position + 1;
    while (i < limit && text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    if (i < limit) {
      add(TokenKind.STRING, i + 1 - position);
      return;
    }
    quotesExhausted = true;
    diagnostics.accept(LexicalErrors.unterminatedString(span(position, position + 1)));
    int lineEnd = text.indexOf('\n', position);
    add(TokenKind.INVALID, (lineEnd < 0 || lineEnd > limit ? limit : lineEnd) - position);
  }

  private void symbol() {
    int length = Symbols.length(text, position, limit);
    if (length > 0) {
      add(Symbols.kind(text.substring(position, position + length)), length);
      return;
    }
    int end = unreadableEnd();
    diagnostics.accept(LexicalErrors.unexpectedCharacter(span(position, end)));
    add(TokenKind.INVALID, end - position);
  }

  /** A run of characters that start no token is one mistake, as is {@code 'x'}. */
  private int unreadableEnd() {
    int end = position;
    if (text.charAt(end) == '\'' && end + 2 < limit && text.charAt(end + 2) == '\'') {
      return end + 3;
    }
    do {
      end++;
    } while (end < limit
        && text.charAt(end) > ' '
        && !isWordPart(text.charAt(end))
        && text.charAt(end) != '"'
        && Symbols.length(text, end, limit) == 0);
    return end;
  }

  private void add(TokenKind kind, int length) {
    tokens.add(new Token(kind, span(position, position + length)));
    position += length;
  }

  private Span span(int start, int end) {
    return new Span(file, start, end);
  }

  private boolean startsWith(String prefix) {
    return position + prefix.length() <= limit && text.startsWith(prefix, position);
  }

  private char at(int index) {
    return index < limit ? text.charAt(index) : '\0';
  }

  /**
   * Whether a character separates tokens. As the pattern {@code \s} of spec 10.2 has it, no-break
   * spaces and NEL do as well.
   */
  public static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordPart(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }
}
