package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E005;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E151;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E152;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E153;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E154;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E180;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E181;

import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.TypeParameters;

/** Declarations whose names are taken or reserved, or that leave something out. */
final class DeclarationErrors {
  private DeclarationErrors() {}

  static Diagnostic visibility(String keyword, Name name) {
    return new Diagnostic(
        E005,
        name.span(),
        "'" + name + "' is declared neither public nor private.",
        "Every top-level function and data type says who may use it; there is no default.",
        "Write public " + keyword + " " + name + " or private " + keyword + " " + name + ".");
  }

  static Diagnostic twice(DiagnosticCode code, String what, Name name, Name first) {
    return new Diagnostic(
        code,
        name.span(),
        "The "
            + what
            + " '"
            + name
            + "' is declared a second time; the first is at line "
            + first.span().line()
            + ".",
        "A name stands for one declaration.",
        "Rename one of the two.");
  }

  static Diagnostic builtinFunction(Name name) {
    return new Diagnostic(
        E151,
        name.span(),
        "Function '" + name + "' is built in and cannot be declared again.",
        "A built-in name means the same in every program.",
        "Give the function another name.");
  }

  static Diagnostic builtinEffect(Name name) {
    return new Diagnostic(
        E152,
        name.span(),
        "Effect '" + name + "' is built in and cannot be declared again.",
        "Its operations are there for every function whose effects name it.",
        "Remove the declaration, or give the effect another name.");
  }

  static Diagnostic reservedFunction(Name name) {
    return new Diagnostic(
        E153,
        name.span(),
        "'" + name + "' cannot be the name of a function.",
        "The grammar reads this word otherwise, so no call could reach the function.",
        "Give the function another name.");
  }

  static Diagnostic reservedType(Name name) {
    return new Diagnostic(
        E154,
        name.span(),
        "'" + name + "' cannot be the name of a type.",
        "Names that begin with Vera and a capital letter or digit are the prelude's own.",
        "Give the type another name.");
  }

  static Diagnostic unknownAbility(Name name) {
    return new Diagnostic(
        E180,
        name.span(),
        "There is no ability named '" + name + "'.",
        "A constraint names an ability: Eq, Ord, Hash, Show, or one that this file declares.",
        "Correct the name, or declare the ability.");
  }

  static Diagnostic undeclaredVariable(TypeParameters.AbilityConstraint constraint) {
    return new Diagnostic(
        E181,
        constraint.span(),
        "The constraint is on '"
            + constraint.variable()
            + "', which is not a type variable of"
            + " this function.",
        "A constraint speaks of a variable that stands before where.",
        "Declare it: forall<" + constraint.variable() + " where ...>.");
  }
}
