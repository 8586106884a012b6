package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E135;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E182;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E183;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E206;

import org.verajvm.codegen.types.Type;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.source.Span;

/** What goes wrong with types whose values occupy nothing (spec 2.2.2). */
final class ZeroSizeErrors {
  private static final String RULE =
      "A value of such a type occupies no bytes, so there is nothing to store or to load.";

  private ZeroSizeErrors() {}

  static Diagnostic container(Type type, Span span) {
    String what =
        switch (type) {
          case Type.Map map -> ZeroSize.is(map.key()) ? "A Map needs a key" : "A Map needs a value";
          case Type.Set _ -> "A Set needs an element";
          default -> "An Array needs an element";
        };
    return new Diagnostic(
        E135,
        span,
        what + " type that has a size, and '" + TypeText.of(type) + "' gives it none.",
        RULE,
        "Keep a number or a Bool instead, or wrap the type in Option.");
  }

  static Diagnostic read(String slot, Type type, Span span) {
    return new Diagnostic(
        E182,
        span,
        slot + " cannot be read: type '" + TypeText.of(type) + "' has no size.",
        RULE,
        "Write the unit value as ().");
  }

  static Diagnostic let(Type type, Span span) {
    return new Diagnostic(
        E183,
        span,
        "A let cannot bind type '" + TypeText.of(type) + "', which has no size.",
        RULE,
        "Write the expression as a statement: expression;");
  }

  static Diagnostic instantiation(String function, String variable, Type type, Span span) {
    return new Diagnostic(
        E206,
        span,
        "'"
            + function
            + "' would be used with type parameter "
            + variable
            + " as '"
            + TypeText.of(type)
            + "', which has no size.",
        "A generic function reads values of its type parameter, and a value of this type cannot be"
            + " read.",
        "Call it with a type that has values of a size, or write a function for Unit.");
  }
}
