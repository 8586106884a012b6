package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E302;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E330;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E331;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E332;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E333;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E334;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E335;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E336;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E337;

import org.verajvm.codegen.types.Type;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.EffectReference;

/** Handlers that do not fit the effect they handle (spec 7.5). */
final class HandlerErrors {
  private HandlerErrors() {}

  static Diagnostic unknownEffect(EffectReference reference) {
    return new Diagnostic(
        E330,
        reference.span(),
        "There is no effect '" + SourceText.of(reference) + "' here.",
        "An effect is built in or declared in this file.",
        "Declare it: effect " + reference.name() + " { op ...; }, or correct the name.");
  }

  static Diagnostic noCell(String word, EffectReference reference) {
    return new Diagnostic(
        E330,
        reference.span(),
        "'" + SourceText.of(reference) + "' is no State, so " + word + "(...) cannot name it.",
        "Only a State<T> has a value before and after a call.",
        "Write " + word + "(State<T>) with the type of the state.");
  }

  static Diagnostic initial(Type found, Type expected, Span span) {
    return new Diagnostic(
        E331,
        span,
        "The initial state has type "
            + TypeText.of(found, expected)
            + ", but the handler declares "
            + TypeText.of(expected, found)
            + ".",
        "A handler's state starts as a value of its declared type.",
        "Give a value of type " + TypeText.of(expected, found) + ".");
  }

  static Diagnostic clause(Type handled, Type found, Span span) {
    return new Diagnostic(
        E302,
        span,
        "This clause has type "
            + TypeText.of(found, handled)
            + ", but the handler has type "
            + TypeText.of(handled, found)
            + ".",
        "Whether a clause resumes or not, the handler gives a value of one type.",
        "Let the clauses and the handled body give values of the same type.");
  }

  static Diagnostic noOperation(String effect, String operation, Span span) {
    return new Diagnostic(
        E332,
        span,
        "Effect '" + effect + "' has no operation '" + operation + "'.",
        "A handler has clauses for the operations of its effect.",
        "Remove the clause, or correct the name.");
  }

  static Diagnostic noState(Span span) {
    return new Diagnostic(
        E333,
        span,
        "This clause updates a state, but the handler declares none.",
        "with replaces the state that stands in parentheses after the effect.",
        "Declare the state: handle[...](@T = initial) { ... }.");
  }

  static Diagnostic stateName(String written, String declared, Span span) {
    return new Diagnostic(
        E334,
        span,
        "with @" + written + " does not name the handler's state @" + declared + ".",
        "A state update names the state as the handler declares it.",
        "Write with @" + declared + " = ....");
  }

  static Diagnostic update(Type found, Type expected, Span span) {
    return new Diagnostic(
        E335,
        span,
        "The new state has type "
            + TypeText.of(found, expected)
            + ", but the handler's state is "
            + TypeText.of(expected, found)
            + ".",
        "A state keeps its declared type.",
        "Give a value of type " + TypeText.of(expected, found) + ".");
  }

  static Diagnostic cell(Type declared, Type cell, Span span) {
    return new Diagnostic(
        E336,
        span,
        "The handler declares its state as "
            + TypeText.of(declared, cell)
            + ", but it handles State<"
            + TypeText.of(cell, declared)
            + ">.",
        "The state of such a handler is the cell itself, so both types are the same, refinements"
            + " included.",
        "Declare @"
            + TypeText.of(cell, declared)
            + ", or handle State<"
            + TypeText.of(declared, cell)
            + ">.");
  }

  static Diagnostic arity(String effect, int given, int expected, Span span) {
    return new Diagnostic(
        E337,
        span,
        "Effect '"
            + effect
            + "' takes "
            + expected
            + " type argument(s), but "
            + given
            + " were given.",
        "A handler says for which type it handles the effect.",
        "Write handle[" + effect + "<...>] with " + expected + " type argument(s).");
  }
}
