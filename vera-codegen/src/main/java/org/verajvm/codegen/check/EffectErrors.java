package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E122;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E125;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E129;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E203;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E204;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E217;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E220;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.source.Span;

/** Effects that are performed where they may not be, and operations that are called wrongly. */
final class EffectErrors {
  private EffectErrors() {}

  static Diagnostic pure(String function, Collection<String> effects, Span span) {
    String names = String.join(", ", effects);
    return new Diagnostic(
        E122,
        span,
        "'" + function + "' is declared pure, but it performs " + names + ".",
        "A function with effects(pure) performs no effect, directly or through what it calls.",
        "Declare effects(<" + names + ">), or handle the effect inside the function.");
  }

  static Diagnostic call(String function, EffectRow needed, EffectRow allowed, Span span) {
    return notAllowed("Function '" + function + "'", needed, allowed, span);
  }

  static Diagnostic operation(String operation, EffectRow needed, EffectRow allowed, Span span) {
    return notAllowed("Operation '" + operation + "'", needed, allowed, span);
  }

  private static Diagnostic notAllowed(
      String what, EffectRow needed, EffectRow allowed, Span span) {
    return new Diagnostic(
        E125,
        span,
        what
            + " needs effects("
            + TypeText.row(needed, allowed)
            + "), but only effects("
            + TypeText.row(allowed, needed)
            + ") are allowed here.",
        "What is called may perform no more effects than the place of the call allows.",
        "Add the missing effects to the effects clause around the call, or handle them.");
  }

  static Diagnostic twice(String effect, Span span) {
    return new Diagnostic(
        E129,
        span,
        "'" + effect + "' stands in this effect row already.",
        "A row is a set of effects: the same effect with the same type arguments, aliases resolved,"
            + " adds nothing to it. At another type it is another effect.",
        "Remove it, or give it the type that is meant.");
  }

  static Diagnostic argumentCount(String operation, int expected, int given, Span span) {
    return new Diagnostic(
        E203,
        span,
        "Operation '"
            + operation
            + "' takes "
            + expected
            + " argument(s), but "
            + given
            + " were given.",
        "An operation is called with one argument for each of its parameters.",
        "Give " + expected + " argument(s); an operation over Unit takes ().");
  }

  static Diagnostic argument(String operation, int index, Type found, Type expected, Span span) {
    return new Diagnostic(
        E204,
        span,
        "Argument "
            + index
            + " of operation '"
            + operation
            + "' has type "
            + TypeText.of(found, expected)
            + ", expected "
            + TypeText.of(expected, found)
            + ".",
        "Arguments must have the types that the effect declares for the operation.",
        "Pass a value of type " + TypeText.of(expected, found) + ".");
  }

  static Diagnostic bare(String effect, String operation, Span span) {
    return new Diagnostic(
        E217,
        span,
        "Operation '"
            + operation
            + "' of effect '"
            + effect
            + "' cannot be called by its bare"
            + " name here.",
        "A bare operation needs a handler around it that says where it goes; get, put and throw"
            + " alone do without.",
        "Write "
            + effect
            + "."
            + operation
            + "(...), or put the call inside handle["
            + effect
            + "] { ... } in { ... }.");
  }

  static Diagnostic ambiguous(List<EffectSymbol> effects, String operation, Span span) {
    String names =
        effects.stream().map(effect -> effect.id().name()).collect(Collectors.joining(", "));
    return new Diagnostic(
        E217,
        span,
        "Operation '" + operation + "' belongs to several effects in scope: " + names + ".",
        "A bare operation must belong to one effect, or it could mean either.",
        "Write the effect in front: "
            + effects.getFirst().id().name()
            + "."
            + operation
            + "(...).");
  }

  static Diagnostic unresolved(String qualifier, String operation, Span span) {
    return new Diagnostic(
        E220,
        span,
        "There is no operation '" + qualifier + "." + operation + "'.",
        "A name in front of a dot is an effect or an ability, and it must have the operation.",
        "Correct the name, or declare the operation in effect " + qualifier + ".");
  }
}
