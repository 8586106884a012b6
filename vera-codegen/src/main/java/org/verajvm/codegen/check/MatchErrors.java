package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E301;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E302;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E310;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E311;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E312;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E313;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E320;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E321;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E322;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E323;

import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.source.Span;

/** Branches of different types, and patterns that do not fit or do not suffice (spec 4.8, 4.9). */
final class MatchErrors {
  private MatchErrors() {}

  static Diagnostic branches(Type then, Type otherwise, Span span) {
    return new Diagnostic(
        E301,
        span,
        "The branches of this if have different types: "
            + TypeText.of(then, otherwise)
            + " and "
            + TypeText.of(otherwise, then)
            + ".",
        "An if has one type, whichever branch is taken.",
        "Let both branches give a value of the same type.");
  }

  static Diagnostic elements(Type before, Type found, Span span) {
    return new Diagnostic(
        E302,
        span,
        "This element has type "
            + TypeText.of(found, before)
            + ", but the elements before it have type "
            + TypeText.of(before, found)
            + ".",
        "All elements of an array have one type.",
        "Use elements of one type, or a data type with a constructor for each.");
  }

  static Diagnostic arm(Type before, Type found, Span span) {
    return new Diagnostic(
        E302,
        span,
        "This arm has type "
            + TypeText.of(found, before)
            + ", but the arms before it have type "
            + TypeText.of(before, found)
            + ".",
        "A match has one type, whichever arm is taken.",
        "Let every arm give a value of the same type.");
  }

  static Diagnostic pattern(Type pattern, Type value, Span span) {
    return new Diagnostic(
        E302,
        span,
        "This pattern is for values of type "
            + TypeText.of(pattern, value)
            + ", but what it meets has type "
            + TypeText.of(value, pattern)
            + ".",
        "A pattern must be for the type of the value that is matched.",
        "Use a pattern for " + TypeText.of(value, pattern) + ", or _.");
  }

  static Diagnostic notATuple(Type value, Span span) {
    return new Diagnostic(
        E302,
        span,
        "This pattern is for tuples, but what it meets has type " + TypeText.of(value) + ".",
        "A pattern must be for the type of the value that is matched.",
        "Use a pattern for " + TypeText.of(value) + ", or _.");
  }

  static Diagnostic otherType(String constructor, Type own, Type value, Span span) {
    return new Diagnostic(
        E320,
        span,
        "Constructor '"
            + constructor
            + "' makes values of type "
            + TypeText.of(own, value)
            + ", but what the pattern meets has type "
            + TypeText.of(value, own)
            + ".",
        "A pattern must be for the type of the value that is matched.",
        "Use a constructor of " + TypeText.of(value, own) + ".");
  }

  static Diagnostic unknownConstructor(String name, boolean nullary, Span span) {
    return new Diagnostic(
        nullary ? E322 : E320,
        span,
        "There is no constructor named '" + name + "' to match.",
        "A pattern names a constructor of a data type in scope.",
        "Correct the name, or write _ to match any value.");
  }

  static Diagnostic arity(String constructor, int expected, int given, Span span) {
    return new Diagnostic(
        E321,
        span,
        "Constructor '"
            + constructor
            + "' has "
            + expected
            + " field(s), but the pattern has "
            + given
            + ".",
        "A constructor pattern has one pattern for each field.",
        "Give " + expected + " pattern(s); _ stands for a field that does not matter.");
  }

  static Diagnostic emptyTuple(Span span) {
    return new Diagnostic(
        E323,
        span,
        "A tuple pattern needs at least one component.",
        "There is no empty tuple.",
        "Write one pattern for each component.");
  }

  static Diagnostic notExhaustive(Type type, String missing, Span span) {
    return new Diagnostic(
        code(type),
        span,
        "Some values are not matched, such as " + missing + ".",
        "The arms of a match must cover every value of the type that is matched.",
        "Add an arm for " + missing + ", or a last arm with _.");
  }

  private static DiagnosticCode code(Type type) {
    return switch (type) {
      case Type.Refined refined -> code(refined.base());
      case Type.Data _ -> E311;
      case Primitive primitive -> primitive == Primitive.BOOL ? E312 : E313;
      default -> E313;
    };
  }

  static Diagnostic unreachable(Span span) {
    return new Diagnostic(
        E310,
        span,
        "This arm never matches: the arms above it cover all its values.",
        "Arms are tried from top to bottom, and the first that matches is taken.",
        "Remove the arm, or move it up.");
  }
}
