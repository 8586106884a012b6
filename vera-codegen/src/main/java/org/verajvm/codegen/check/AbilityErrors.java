package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E240;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E241;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E242;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E243;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E613;

import org.verajvm.codegen.types.Type;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.source.Span;

/** Ability operations called wrongly, and types without the ability (spec 9.8). */
final class AbilityErrors {
  private AbilityErrors() {}

  static Diagnostic count(String operation, int expected, int given, Span span) {
    return new Diagnostic(
        E240,
        span,
        "Ability operation '"
            + operation
            + "' takes "
            + expected
            + " argument(s), but "
            + given
            + " were given.",
        "An operation is called with one argument for each of its parameters.",
        "Give " + expected + " argument(s).");
  }

  static Diagnostic argument(String operation, int index, Type found, Type expected, Span span) {
    return new Diagnostic(
        E241,
        span,
        "Argument "
            + index
            + " of ability operation '"
            + operation
            + "' has type "
            + TypeText.of(found, expected)
            + ", expected "
            + TypeText.of(expected, found)
            + ".",
        "All operands of the ability's type have one type.",
        "Pass values of one type.");
  }

  static Diagnostic unordered(Type type, Span span) {
    return new Diagnostic(
        E242,
        span,
        "Values of type " + TypeText.of(type) + " have no order, so compare cannot be used.",
        "Int, Nat, Float64, Byte and String have an order; it is not derived for data types.",
        "Compare a number or a string that the values contain.");
  }

  static Diagnostic noEquality(Type type, Span span) {
    return new Diagnostic(
        E243,
        span,
        "Values of type " + TypeText.of(type) + " cannot be compared for equality.",
        "Equality is derived for primitives and for data types whose fields have it; functions,"
            + " arrays, tuples, maps, sets and other host values have none.",
        "Compare parts that have equality, such as elements or fields.");
  }

  static Diagnostic unsatisfied(String what, String ability, Type type, Span span) {
    return new Diagnostic(
        E613,
        span,
        "'"
            + what
            + "' needs ability "
            + ability
            + ", which type "
            + TypeText.of(type)
            + " does not have.",
        "A type variable under a constraint stands only for types with the ability.",
        "Use a type that has " + ability + ".");
  }
}
