package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E011;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E012;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E013;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E150;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E231;

import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Import;
import org.verajvm.parser.syntax.Name;

/** Imports that cannot be followed, and names that they may not bring in (spec 8.3 to 8.6). */
final class ModuleErrors {
  private ModuleErrors() {}

  static Diagnostic missing(Import each) {
    String file = String.join("/", each.path().segments()) + ".vera";
    return new Diagnostic(
        E012,
        each.span(),
        "Module '" + each.path() + "' cannot be found: there is no file '" + file + "'.",
        "A module is looked for beside the file that imports it, then in the project's root.",
        "Create '" + file + "', or correct the path of the import.");
  }

  static Diagnostic circular(Import each) {
    return new Diagnostic(
        E011,
        each.span(),
        "Module '" + each.path() + "' imports itself through the modules it imports.",
        "Imports must not form a circle.",
        "Move what both modules need into a third one.");
  }

  static Diagnostic unparsable(Import each, Diagnostic first) {
    return new Diagnostic(
        E013,
        each.span(),
        "Module '"
            + each.path()
            + "' does not parse: line "
            + first.span().line()
            + ": "
            + first.description(),
        "An imported module must be free of syntax errors.",
        "Correct '" + first.span().file().path() + "'.");
  }

  static Diagnostic privateName(Name name, Import each) {
    return new Diagnostic(
        E150,
        name.span(),
        "'" + name + "' cannot be imported from '" + each.path() + "': it is private there.",
        "Only public declarations can be imported.",
        "Declare it public in '" + each.path() + "', or take it off the list.");
  }

  static Diagnostic noSuchName(Name name, Import each) {
    return new Diagnostic(
        E231,
        name.span(),
        "Module '" + each.path() + "' has no public function or data type named '" + name + "'.",
        "A selective import lists declarations of the module.",
        "Correct the name, or declare it in '" + each.path() + "'.");
  }

  static Diagnostic collision(
      DiagnosticCode code, String what, String name, Span second, SourceFile first) {
    return new Diagnostic(
        code,
        second,
        "The "
            + what
            + " '"
            + name
            + "' is declared in two imported modules: in '"
            + first.path()
            + "' and in '"
            + second.file().path()
            + "'.",
        "The declarations of all imported modules are compiled into one program.",
        "Rename one of the two.");
  }
}
