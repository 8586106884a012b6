package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E210;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E211;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E212;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E213;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E214;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E215;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E216;

import org.verajvm.codegen.types.Type;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Expression;

/** Constructors that are not there, or with the wrong fields (spec 4.11.1). */
final class ConstructorErrors {
  private static final String FIELDS =
      "A constructor is applied to one value for each field that its declaration lists.";

  private ConstructorErrors() {}

  static Diagnostic unknown(String name, boolean nullary, Span span) {
    return new Diagnostic(
        nullary ? E214 : E210,
        span,
        "There is no constructor named '" + name + "' here.",
        "A constructor comes from a data type that is declared here, imported or in the prelude.",
        "Declare a data type with constructor " + name + ", or correct the name.");
  }

  static Diagnostic count(ConstructorSymbol symbol, Expression.Construct e) {
    int expected = symbol.constructor().fields().size();
    int given = e.arguments().size();
    String name = e.constructor().text();
    if (expected == 0) {
      return new Diagnostic(
          E211,
          e.span(),
          "Constructor '" + name + "' has no fields, but " + given + " value(s) were given.",
          FIELDS,
          "Write " + name + " alone.");
    }
    if (given == 0) {
      return new Diagnostic(
          E215,
          e.span(),
          "Constructor '" + name + "' needs " + expected + " value(s), but none was given.",
          FIELDS,
          "Write " + name + "(...) with " + expected + " value(s).");
    }
    return count(name, expected, given, e.span());
  }

  static Diagnostic count(String name, int expected, int given, Span span) {
    return new Diagnostic(
        E212,
        span,
        "Constructor '" + name + "' takes " + expected + " value(s), but " + given + " were given.",
        FIELDS,
        "Give " + expected + " value(s).");
  }

  static Diagnostic field(String name, int index, Type found, Type expected, Span span) {
    return new Diagnostic(
        E213,
        span,
        "Field "
            + index
            + " of constructor '"
            + name
            + "' has type "
            + TypeText.of(expected, found)
            + ", but the value is of type "
            + TypeText.of(found, expected)
            + ".",
        "The values of a constructor have the types of its fields, in order.",
        "Give a value of type " + TypeText.of(expected, found) + ".");
  }

  static Diagnostic emptyTuple(Span span) {
    return new Diagnostic(
        E216,
        span,
        "A tuple needs at least one component.",
        "The value without components is the unit value, and it has one spelling.",
        "Write ().");
  }
}
