package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E200;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E201;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E202;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E205;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E230;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E231;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E232;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E233;

import org.verajvm.codegen.types.Type;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.source.Span;

/** Calls of functions that are not there, or with the wrong arguments (spec 4.11, 8.5). */
final class CallErrors {
  private CallErrors() {}

  static Diagnostic unresolved(String function, Span span) {
    return new Diagnostic(
        E200,
        span,
        "There is no function named '" + function + "' here.",
        "A function is declared in this file, imported, or built in.",
        "Declare it, import the module that does, or correct the name.");
  }

  /** A bare call of a function that an imported module keeps, or that the import does not list. */
  static Diagnostic outOfReach(FunctionSymbol found, Span span) {
    String module = found.module().path();
    String name = found.name();
    return new Diagnostic(
        E200,
        span,
        found.isPublic()
            ? "There is no function named '%s' here: the import of '%s' does not list it."
                .formatted(name, module)
            : "There is no function named '%s' here: that of module '%s' is private."
                .formatted(name, module),
        "A bare call reaches what this file declares or imports, and what is built in.",
        found.isPublic()
            ? "Add it to the list: import %s(..., %s);".formatted(module, name)
            : "Declare it public in '%s', or call one of that module's public functions."
                .formatted(module));
  }

  static Diagnostic count(String function, int expected, int given, Span span) {
    return new Diagnostic(
        E201,
        span,
        "Function '"
            + function
            + "' takes "
            + expected
            + " argument(s), but "
            + given
            + " were given.",
        "A call gives one argument for each parameter; a parameter @Unit takes ().",
        "Give " + expected + " argument(s).");
  }

  static Diagnostic conflict(String function, int index, Type found, Type expected, Span span) {
    return new Diagnostic(
        E205,
        span,
        "The arguments of '"
            + function
            + "' ask for different types: argument "
            + index
            + " has type "
            + TypeText.of(found, expected)
            + ", where the others need "
            + TypeText.of(expected, found)
            + ".",
        "A type variable of a generic function stands for one type in each call.",
        "Pass arguments whose types agree.");
  }

  static Diagnostic noFunctionValue(Span span) {
    return new Diagnostic(
        E201,
        span,
        "apply_fn needs the function value that it applies as its first argument.",
        "A function value is applied to the arguments that follow it.",
        "Write apply_fn(@F.0, arguments), where F is a function type.");
  }

  static Diagnostic notAFunction(Type found, Span span) {
    return new Diagnostic(
        E202,
        span,
        "Argument 0 of 'apply_fn' has type "
            + TypeText.of(found)
            + ", and only function values can be applied.",
        "A function value has a type fn(... -> ...), most often under an alias.",
        "Pass a slot of a function type, or an anonymous function.");
  }

  static Diagnostic pipedIntoValue(Span span) {
    return new Diagnostic(
        E202,
        span,
        "The right side of '|>' is no call.",
        "x |> f(y) is the call f(x, y): the left side becomes the call's first argument. '|>' binds"
            + " more loosely than every other operator.",
        "Name a function with its other arguments in parentheses:\n\n  @Int.0 |> max(1)\n\n"
            + "A function value is applied with apply_fn(@F.0, @Int.0).");
  }

  static Diagnostic noModule(String module, String function, Span span) {
    return new Diagnostic(
        E230,
        span,
        "Module '" + module + "' is not imported, so '" + function + "' cannot be found in it.",
        "A qualified call names a module that this file imports.",
        "Add import " + module + "; at the top of the file.");
  }

  static Diagnostic notImported(String module, String function, Span span) {
    return new Diagnostic(
        E231,
        span,
        "Function '" + function + "' is not among the names imported from '" + module + "'.",
        "A selective import makes only the listed names available.",
        "Add it to the list: import " + module + "(..., " + function + ");");
  }

  static Diagnostic privateFunction(String module, String function, Span span) {
    return new Diagnostic(
        E232,
        span,
        "Function '" + function + "' is private in module '" + module + "'.",
        "Only public declarations can be used from other modules.",
        "Declare it public in '" + module + "', or call one of that module's public functions.");
  }

  static Diagnostic notInModule(String module, String function, Span span) {
    return new Diagnostic(
        E233,
        span,
        "Module '" + module + "' has no function named '" + function + "'.",
        "A qualified call names a public function of the module.",
        "Correct the name, or declare the function in '" + module + "'.");
  }
}
