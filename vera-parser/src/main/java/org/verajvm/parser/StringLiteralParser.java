package org.verajvm.parser;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.lexer.Lexer;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.lexer.TokenKind;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Expression.Interpolation.Part;

/** Escapes and interpolation holes of string literals (spec 1.6). */
final class StringLiteralParser {
  private static final int LARGEST_CODE_POINT = 0x10FFFF;

  private final Grammar grammar;
  private final StringBuilder text = new StringBuilder();
  private final List<Part> parts = new ArrayList<>();

  StringLiteralParser(Grammar grammar) {
    this.grammar = grammar;
  }

  /** A string, or an interpolation where the literal has holes. */
  Expression expression(Token token) {
    decode(token.span());
    if (parts.isEmpty()) {
      return new Expression.StringLiteral(text.toString(), token.span());
    }
    flush();
    return new Expression.Interpolation(parts, token.span());
  }

  /** The value of a literal in a pattern, where holes make no sense. */
  String plainText(Token token) {
    decode(token.span());
    if (!parts.isEmpty()) {
      grammar.cursor.report(
          SyntaxErrors.badInterpolation(token.span(), "A string pattern cannot hold \\( ... )."));
    }
    return text.toString();
  }

  private void decode(Span literal) {
    String source = literal.file().text();
    int end = literal.end() - 1;
    int i = literal.start() + 1;
    while (i < end) {
      char c = source.charAt(i);
      if (c == '\\') {
        i = escape(literal, source, i, end);
      } else {
        text.append(c);
        i++;
      }
    }
  }

  /** Decodes the escape at {@code i}; returns the offset after it. */
  private int escape(Span literal, String source, int i, int end) {
    char kind = source.charAt(i + 1);
    switch (kind) {
      case 'n' -> text.append('\n');
      case 't' -> text.append('\t');
      case 'r' -> text.append('\r');
      case '0' -> text.append('\0');
      case '\\', '"' -> text.append(kind);
      case 'u' -> {
        return unicode(literal, source, i, end);
      }
      case '(' -> {
        return hole(literal, source, i, end);
      }
      default -> {
        String written =
            new StringBuilder("\\").appendCodePoint(source.codePointAt(i + 1)).toString();
        reportEscape(
            span(literal, i, i + written.length()), "Invalid escape sequence " + written + ".");
        return i + written.length();
      }
    }
    return i + 2;
  }

  /** {@code \}{@code u{XXXX}}. */
  private int unicode(Span literal, String source, int start, int end) {
    int open = start + 2;
    if (open >= end || source.charAt(open) != '{') {
      reportEscape(span(literal, start, open), "A unicode escape needs '{' after \\u.");
      return open;
    }
    int close = open + 1;
    while (close < end && isHexDigit(source.charAt(close))) {
      close++;
    }
    boolean closed = close < end && source.charAt(close) == '}';
    int after = closed ? close + 1 : close;
    String written = source.substring(start, after);
    int digits = close - open - 1;
    if (!closed || digits < 1 || digits > 6) {
      reportEscape(span(literal, start, after), "Invalid unicode escape " + written + ".");
      return after;
    }
    appendCodePoint(span(literal, start, after), source.substring(open + 1, close));
    return after;
  }

  private void appendCodePoint(Span escape, String digits) {
    int codePoint = Integer.parseInt(digits, 16);
    if (codePoint > LARGEST_CODE_POINT) {
      reportEscape(escape, "Unicode code point out of range: " + escape.text() + ".");
    } else {
      text.appendCodePoint(codePoint);
    }
  }

  private static boolean isHexDigit(char c) {
    return Character.digit(c, 16) >= 0 && c < 128;
  }

  private void reportEscape(Span span, String problem) {
    grammar.cursor.report(SyntaxErrors.badEscape(span, problem));
  }

  /** {@code \(expression)}; parentheses nest. Returns the offset after the closing one. */
  private int hole(Span literal, String source, int start, int end) {
    int open = start + 2;
    int close = matchingParenthesis(source, open, end);
    if (close == end) {
      reportHole(span(literal, start, open), "The \\( of this interpolation has no closing ')'.");
      return end;
    }
    if (source.substring(open, close).isBlank()) {
      reportHole(span(literal, start, close + 1), "The interpolation \\() holds no expression.");
      return close + 1;
    }
    flush();
    parts.add(new Part.Hole(holeExpression(span(literal, open, close))));
    return close + 1;
  }

  private static int matchingParenthesis(String source, int from, int end) {
    int depth = 1;
    int i = from;
    while (i < end) {
      char c = source.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
      i++;
    }
    return end;
  }

  /** An error inside the hole is one error of this literal, at the place where it was found. */
  private Expression holeExpression(Span hole) {
    DiagnosticLog log = new DiagnosticLog();
    Grammar inner = grammar.nested(Lexer.lex(hole, log::add), log);
    try {
      Expression expression = inner.expressions.expression();
      if (!inner.cursor.at(TokenKind.END)) {
        throw inner.cursor.unexpected("an operator or \")\"");
      }
      grammar.expressions.addHeightOf(inner.expressions);
      return expression;
    } catch (Unwind unwind) {
      reportHole(hole, log.inSourceOrder().getFirst());
      return new Expression.Hole(hole);
    }
  }

  private void reportHole(Span hole, Diagnostic cause) {
    boolean incomplete = cause.span().start() >= hole.end();
    reportHole(
        cause.span(),
        "Invalid expression in this interpolation. "
            + (incomplete ? "More is expected before the \")\"." : cause.description()));
  }

  private void reportHole(Span span, String problem) {
    grammar.cursor.report(SyntaxErrors.badInterpolation(span, problem));
  }

  private void flush() {
    if (!text.isEmpty()) {
      parts.add(new Part.Text(text.toString()));
      text.setLength(0);
    }
  }

  private static Span span(Span literal, int start, int end) {
    return new Span(literal.file(), start, end);
  }
}
