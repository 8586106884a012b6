package org.verajvm.codegen.check;

import org.verajvm.codegen.types.Type;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.source.Span;

/** Operands of the wrong type (spec 4.4 to 4.6, 4.12.2). */
final class OperatorErrors {
  private OperatorErrors() {}

  static Diagnostic numeric(String operator, Type left, Type right, Span span) {
    return new Diagnostic(
        DiagnosticCode.E140,
        span,
        "Operator '"
            + operator
            + "' works on numbers, not on "
            + TypeText.of(left, right)
            + " and "
            + TypeText.of(right, left)
            + ".",
        "Arithmetic is defined on Int, Nat and Float64.",
        "Convert the operands to numbers first; strings are joined with string_concat.");
  }

  static Diagnostic mixed(String operator, Type left, Type right, Span span) {
    return new Diagnostic(
        DiagnosticCode.E141,
        span,
        "Operator '"
            + operator
            + "' needs operands of one numeric type, not "
            + TypeText.of(left, right)
            + " and "
            + TypeText.of(right, left)
            + ".",
        "Numbers are never converted between whole and floating-point by themselves.",
        "Write int_to_float(...) around the whole number, or a literal with a decimal point.");
  }

  static Diagnostic incomparable(Type left, Type right, Span span) {
    return new Diagnostic(
        DiagnosticCode.E142,
        span,
        "Values of type "
            + TypeText.of(left, right)
            + " and "
            + TypeText.of(right, left)
            + " cannot be compared.",
        "Both sides of a comparison have the same type.",
        "Convert one side, or compare values of one type.");
  }

  static Diagnostic unordered(String operator, Type left, Type right, Span span) {
    return new Diagnostic(
        DiagnosticCode.E143,
        span,
        "Operator '"
            + operator
            + "' needs values that have an order, not "
            + TypeText.of(left, right)
            + " and "
            + TypeText.of(right, left)
            + ".",
        "Int, Nat, Float64, Byte and String have an order.",
        "Compare a number or a string that the values contain.");
  }

  static Diagnostic negate(Type operand, Span span) {
    return new Diagnostic(
        DiagnosticCode.E147,
        span,
        "Operator '-' needs a number, not " + TypeText.of(operand) + ".",
        "Negation is defined on Int, Nat and Float64.",
        "Negate a number.");
  }

  static Diagnostic index(DiagnosticCode code, Type found, Span span) {
    return new Diagnostic(
        code,
        span,
        "An array index is an Int or a Nat, not " + TypeText.of(found) + ".",
        "Elements are numbered from 0.",
        "Use an integer between the brackets.");
  }

  static Diagnostic notIndexable(DiagnosticCode code, Type found, Span span) {
    return new Diagnostic(
        code,
        span,
        "A value of type " + TypeText.of(found) + " cannot be indexed.",
        "Only arrays have elements by position.",
        "Index an Array<T>; the characters of a string come from string_chars.");
  }
}
