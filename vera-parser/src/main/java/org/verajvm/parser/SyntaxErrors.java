package org.verajvm.parser;

import java.util.Optional;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.lexer.TokenKind;
import org.verajvm.parser.source.Span;

/** What the parser says about each kind of syntax error. */
final class SyntaxErrors {
  private static final String CONTRACT_TEMPLATE =
      """
      Put the contract between the signature and the body:

        private fn example(@Int -> @Int)
          requires(true)
          ensures(true)
          effects(pure)
        {
          @Int.0
        }\
      """;

  private SyntaxErrors() {}

  /** Says what was expected, and how to mend the mistake where it is a frequent one. */
  static Diagnostic unexpectedToken(Token found, String expected, Optional<String> advice) {
    return new Diagnostic(
        DiagnosticCode.E005,
        found.span(),
        "Unexpected " + describe(found) + ". Expected " + expected + " here.",
        "The grammar allows no other continuation at this place.",
        advice.orElse(
            "Write "
                + expected
                + " here, or look for a delimiter or separator missing just before this place."));
  }

  private static String describe(Token token) {
    return switch (token.kind()) {
      case END -> "end of the file";
      case STRING -> "string literal";
      default -> '"' + token.text() + '"';
    };
  }

  static Diagnostic missingContract(Token found) {
    return new Diagnostic(
        DiagnosticCode.E001,
        found.span(),
        "Function is missing its contract block. Every function declares requires() and ensures()"
            + " clauses and then effects() between its signature and its body.",
        "Contracts and effects are part of every function's interface, so that its behaviour can"
            + " be checked mechanically.",
        CONTRACT_TEMPLATE);
  }

  static Diagnostic unfinishedContract(Token found) {
    return new Diagnostic(
        DiagnosticCode.E001,
        found.span(),
        "The contract block of this function ends without its effects() clause.",
        "Effects are part of every function's interface: a function that has none says"
            + " effects(pure).",
        CONTRACT_TEMPLATE);
  }

  static Diagnostic missingEffects(Token found) {
    return new Diagnostic(
        DiagnosticCode.E002,
        found.span(),
        "Function is missing its effects() clause. It comes after the contract clauses, or after"
            + " the parentheses of a function type or an anonymous function.",
        "All effects are explicit: a function that has none says effects(pure).",
        "Name the effects, or say that there are none:\n\n  effects(pure)\n  effects(<IO>)\n"
            + "  effects(<State<Int>, IO>)");
  }

  static Diagnostic malformedSlot(Token found, String expected) {
    return new Diagnostic(
        DiagnosticCode.E003,
        found.span(),
        "Malformed slot reference: expected " + expected + " instead of " + describe(found) + ".",
        "A slot reference is @, a type that starts with an upper-case name, a dot, and the"
            + " position of the binding counted from the innermost, or the word result.",
        "Write the reference in full:\n\n  @Int.0\n  @Array<Int>.1\n  @Int.result");
  }

  static Diagnostic missingBrace(Token found, Token open) {
    return new Diagnostic(
        DiagnosticCode.E004,
        found.span(),
        "Missing closing brace: the '{' in line " + open.span().line() + " is still open here.",
        "Every block, match, handler and declaration body ends with its own '}'.",
        "Add the missing brace before this place:\n\n  }");
  }

  static Diagnostic dottedModuleCall(Token dot) {
    return new Diagnostic(
        DiagnosticCode.E008,
        dot.span(),
        "A module-qualified call has '::' before the function name, not '.'.",
        "Dots join the segments of a module path; '::' separates the path from the function.",
        "Write '::' before the function name:\n\n  vera.math::magnitude(@Int.0)");
  }

  static Diagnostic notAnEffect(Token keyword) {
    boolean before = keyword.kind() == TokenKind.OLD;
    String name = keyword.text();
    return new Diagnostic(
        before ? DiagnosticCode.E030 : DiagnosticCode.E031,
        keyword.span(),
        name
            + "() takes the name of a stateful effect, as in "
            + name
            + "(State<Int>), not an expression.",
        "Slots never change during a call. Only the state of an effect has a value before the call"
            + " and another after it, so only an effect can be named here.",
        "To speak of a parameter write its slot alone, as in @Int.0. To speak of state, name the"
            + " effect in an ensures() clause:\n\n"
            + "  ensures(new(State<Int>) == old(State<Int>) + 1)");
  }

  static Diagnostic misplacedHeader(Token keyword) {
    return new Diagnostic(
        DiagnosticCode.E005,
        keyword.span(),
        "Unexpected \"" + keyword.text() + "\": it stands too late in the file.",
        "A file has at most one module declaration, which comes first; its imports follow, and then"
            + " its declarations.",
        "Move the line to the head of the file:\n\n  module shapes;\n\n  import round(area);");
  }

  static Diagnostic chainedComparison(Token operator) {
    return new Diagnostic(
        DiagnosticCode.E005,
        operator.span(),
        "Unexpected \"" + operator.text() + "\": comparisons cannot be chained.",
        "Comparison operators are not associative, so that no chain can be misread.",
        "Compare pairwise and join with &&, or add parentheses:\n\n"
            + "  @Int.2 < @Int.1 && @Int.1 < @Int.0");
  }

  static Diagnostic hugeInteger(Span span) {
    return new Diagnostic(
        DiagnosticCode.E149,
        span,
        "This integer literal of " + span.length() + " digits is out of range for every type.",
        "Int holds 64 bits with sign, Nat 64 bits without.",
        "Use a literal between -9223372036854775808 and 9223372036854775807, or up to"
            + " 18446744073709551615 where a Nat is expected.");
  }

  static Diagnostic nestedTooDeep(Span span, int limit) {
    return new Diagnostic(
        DiagnosticCode.E005,
        span,
        "This is nested more than " + limit + " levels deep, which the compiler does not accept.",
        "Nesting of expressions, blocks, types and patterns is limited so that every program is"
            + " compiled in bounded space. Chains of operators and long lists are not limited.",
        "Bind inner parts with let, or move them into functions of their own:\n\n"
            + "  let @Int = inner(@Int.0);\n  outer(@Int.0)");
  }

  static Diagnostic chainTooLong(Span span, int limit) {
    return new Diagnostic(
        DiagnosticCode.E005,
        span,
        "This chain of operators has more than "
            + limit
            + " operands, which the compiler does not"
            + " accept.",
        "A chain is a tree as high as it is long; its height is limited so that every program is"
            + " compiled in bounded space.",
        "Bind parts of the chain with let, or put the operands into an array and fold it:\n\n"
            + "  array_fold([1, 2, 3], 0, fn(@Int, @Int -> @Int) effects(pure) { @Int.1 + @Int.0"
            + " })");
  }

  static Diagnostic badEscape(Span span, String problem) {
    return new Diagnostic(
        DiagnosticCode.E009,
        span,
        problem,
        "The set of escape sequences is closed, so that a mistyped one cannot silently change the"
            + " text.",
        "Use one of \\\\, \\\", \\n, \\t, \\r, \\0, \\u{XXXX} with one to six hexadecimal digits,"
            + " or \\( for interpolation. A backslash as such is written \\\\.");
  }

  static Diagnostic badInterpolation(Span span, String problem) {
    return new Diagnostic(
        DiagnosticCode.E009,
        span,
        problem,
        "Each \\( ... ) in a string holds exactly one expression, without string literals inside.",
        "Put one expression between \\( and its ), binding longer ones with let first:\n\n"
            + "  let @String = name(\"x\");\n  \"hello \\(@String.0)\"");
  }
}
