package org.verajvm.codegen.check;

import org.verajvm.codegen.types.Type;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Name;

/** A value of the wrong type, by the place where it stands. */
final class TypeErrors {
  private TypeErrors() {}

  static Diagnostic unknownType(Name name) {
    return new Diagnostic(
        DiagnosticCode.E600,
        name.span(),
        "There is no type named '" + name + "' here.",
        "A type is built in, declared in this file, imported, or part of the prelude.",
        "Declare it (data "
            + name
            + " { ... } or type "
            + name
            + " = ...), import the module"
            + " that does, or correct the name.");
  }

  static Diagnostic functionBody(String function, Type found, Type expected, Span span) {
    return new Diagnostic(
        DiagnosticCode.E121,
        span,
        "The body of '"
            + function
            + "' has type "
            + TypeText.of(found, expected)
            + ", but the function"
            + " returns "
            + TypeText.of(expected, found)
            + ".",
        "A body's type must be the declared return type.",
        "Return a value of type "
            + TypeText.of(expected, found)
            + ", or declare the type that the body"
            + " has.");
  }

  static Diagnostic lambdaBody(Type found, Type expected, Span span) {
    return new Diagnostic(
        DiagnosticCode.E171,
        span,
        "The body of this anonymous function has type "
            + TypeText.of(found, expected)
            + ", but it is declared to return "
            + TypeText.of(expected, found)
            + ".",
        "A body's type must be the declared return type.",
        "Return a value of type "
            + TypeText.of(expected, found)
            + ", or declare the type that the body"
            + " has.");
  }

  static Diagnostic let(Type found, Type expected, Span span) {
    return new Diagnostic(
        DiagnosticCode.E170,
        span,
        "This let binds a slot of type "
            + TypeText.of(expected, found)
            + ", but its value has type "
            + TypeText.of(found, expected)
            + ".",
        "The value of a let must have the type that is written on its left side.",
        "Write let @" + TypeText.of(found, expected) + " = ..., or change the value.");
  }

  static Diagnostic argument(String function, int index, Type found, Type expected, Span span) {
    return new Diagnostic(
        DiagnosticCode.E202,
        span,
        "Argument "
            + index
            + " of '"
            + function
            + "' has type "
            + TypeText.of(found, expected)
            + ", expected "
            + TypeText.of(expected, found)
            + ".",
        "Arguments must have the types of the parameters, in order; they count from 0.",
        "Pass a value of type " + TypeText.of(expected, found) + ".");
  }

  static Diagnostic notBool(DiagnosticCode code, String what, Type found, Span span) {
    return new Diagnostic(
        code,
        span,
        what + " must be Bool, but it has type " + TypeText.of(found) + ".",
        "There are no truthy or falsy values: a test is a value of type Bool.",
        "Write a comparison, such as x != 0, or a call that returns Bool.");
  }
}
