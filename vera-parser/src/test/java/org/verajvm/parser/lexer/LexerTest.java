package org.verajvm.parser.lexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.verajvm.parser.lexer.TokenKind.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.source.SourceFile;

class LexerTest {
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private TokenStream lex(String text) {
    return Lexer.lex(new SourceFile("lexer.vera", text), diagnostics::add);
  }

  private List<TokenKind> kinds(String text) {
    return lex(text).tokens().stream().map(Token::kind).toList();
  }

  @Test
  void theLongestSymbolIsTaken() {
    assertEquals(
        List.of(IMPLIES, EQUAL_EQUAL, ASSIGN, ARROW, PIPE, OR, BAR, DOUBLE_COLON, END),
        kinds("==> == = -> |> || | ::"));
    assertEquals(List.of(GREATER_EQUAL, ASSIGN, END), kinds(">=="));
    assertEquals(List.of(GREATER, GREATER, END), kinds(">>"));
  }

  @Test
  void aKeywordIsAWholeWord() {
    assertEquals(List.of(MATCH, LOWER_NAME, UPPER_NAME, END), kinds("match matched Match"));
    assertEquals(List.of(LOWER_NAME, END), kinds("fn_"));
  }

  @Test
  void aMinusAfterAnOpeningBraceStartsAComment() {
    assertEquals(List.of(LEFT_BRACE, MINUS, INTEGER, RIGHT_BRACE, END), kinds("{ -1 }"));
    assertEquals(List.of(END), kinds("{-1 -}"));
  }

  @Test
  void blockCommentsNestAndAnnotationsDoNot() {
    assertEquals(List.of(INTEGER, END), kinds("{- a {- b -} c -} 1"));
    assertEquals(List.of(INTEGER, END), kinds("/* a * / ** */ 1"));
    assertEquals(List.of(), diagnostics);
  }

  @Test
  void commentsAreKeptApartFromTokens() {
    List<Comment> comments = lex("-- line\n1 {- block -} /*  a\n  label */").comments();
    assertEquals(
        List.of("-- line", "{- block -}", "/*  a\n  label */"),
        comments.stream().map(Comment::text).toList());
    assertEquals("a label", comments.getLast().label());
  }

  @Test
  void aCarriageReturnBelongsToTheLineEnd() {
    assertEquals("-- line", lex("-- line\r\n1").comments().getFirst().text());
  }

  @Test
  void afterADotDigitsAreASlotIndex() {
    assertEquals(List.of(AT, UPPER_NAME, DOT, INTEGER, DOT, INTEGER, END), kinds("@Int.1.5"));
    assertEquals(List.of(FLOAT, END), kinds("1.5"));
    assertEquals(List.of(INTEGER, DOT, END), kinds("1."));
  }

  @Test
  void aStringEndsAtTheFirstQuoteWithoutABackslash() {
    assertEquals(List.of(STRING, STRING, END), kinds("\"a\\\"b\" \"\\\\\""));
    assertEquals("\"a\\\"b\"", lex("\"a\\\"b\" 1").tokens().getFirst().text());
  }

  @Test
  void onlyTheFirstUnclosedStringIsSearchedToTheEnd() {
    assertEquals(List.of(INVALID, INTEGER, END), kinds("\"abc\n1"));
    assertEquals(List.of(DiagnosticCode.E006), diagnostics.stream().map(Diagnostic::code).toList());
  }

  @Test
  void textThatStartsNoTokenIsReportedOnce() {
    assertEquals(List.of(INTEGER, INVALID, INTEGER, END), kinds("1 §§§ 2"));
    assertEquals(1, diagnostics.size());
  }

  @Test
  void aByteOrderMarkIsIgnored() {
    assertEquals(List.of(INTEGER, END), kinds("\uFEFF1"));
    assertEquals(List.of(), diagnostics);
  }
}
