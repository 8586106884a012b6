package org.verajvm.parser.lexer;

import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.source.Span;

/** What the lexer says about text it cannot read. */
final class LexicalErrors {
  private LexicalErrors() {}

  static Diagnostic unexpectedCharacter(Span span) {
    String character = Character.toString(span.text().codePointAt(0));
    return new Diagnostic(
        DiagnosticCode.E006,
        span,
        "Unexpected character '" + character + "': it starts no token of the language.",
        "Outside strings and comments a program consists of names, literals, operators and"
            + " punctuation, all written in ASCII.",
        "Remove the character, or put it inside a string literal if it is meant as text."
            + " Logical operators are written && and ||, strings use double quotes,"
            + " comments begin with --.");
  }

  static Diagnostic unterminatedString(Span span) {
    return new Diagnostic(
        DiagnosticCode.E006,
        span,
        "This string literal has no closing '\"'.",
        "A string literal runs from one double quote to the next that no backslash precedes.",
        "Close the literal:\n\n  \"text\"\n\nWrite a quote inside it as \\\".");
  }

  static Diagnostic leadingZero(Span span) {
    return new Diagnostic(
        DiagnosticCode.E005,
        span,
        "The integer literal " + span.text() + " has a leading zero.",
        "Each integer has one spelling, so only the literal 0 itself starts with a zero.",
        "Drop the leading zeros:\n\n  " + withoutLeadingZeros(span.text()));
  }

  private static String withoutLeadingZeros(String digits) {
    String rest = digits.replaceFirst("^0+", "");
    return rest.isEmpty() ? "0" : rest;
  }

  static Diagnostic unterminatedBlockComment(Span span) {
    return new Diagnostic(
        DiagnosticCode.E020,
        span,
        "The block comment opened here is never closed.",
        "Block comments nest: every {- needs a -} of its own, or the comment swallows the rest of"
            + " the file.",
        "Add the missing -}. If a block with a negated value was meant, put a space after the"
            + " brace:\n\n  { -1 }");
  }

  static Diagnostic unterminatedAnnotation(Span span) {
    return new Diagnostic(
        DiagnosticCode.E021,
        span,
        "The annotation comment opened here is never closed.",
        "An annotation comment runs from /* to the next */; without one it swallows the rest of the"
            + " file.",
        "Close the comment:\n\n  /* label */\n\nA comment to the end of the line starts with --.");
  }

  static Diagnostic nestedAnnotation(Span span) {
    return new Diagnostic(
        DiagnosticCode.E023,
        span,
        "This /* stands inside an annotation comment, which ends at the first */.",
        "Annotation comments do not nest; only block comments do.",
        "Remove the inner delimiters, or use a block comment:\n\n  {- outer {- inner -} -}");
  }
}
