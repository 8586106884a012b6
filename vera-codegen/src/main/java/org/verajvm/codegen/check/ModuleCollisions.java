package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E608;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E609;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E610;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Declaration;

/** Reports names that two imported modules both declare (spec 11.16). */
final class ModuleCollisions {
  private final Diagnostics diagnostics;
  private final Map<String, Span> functions = new HashMap<>();
  private final Map<String, Span> types = new HashMap<>();
  private final Map<String, Span> constructors = new HashMap<>();

  ModuleCollisions(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The main file, last, may hide what it imports. */
  void check(List<ModuleScope> modules) {
    for (ModuleScope module : modules.subList(0, modules.size() - 1)) {
      for (Declaration declaration : module.program().declarations()) {
        switch (declaration) {
          case Declaration.Function function ->
              enter(functions, E608, "function", function.name().text(), function.name().span());
          case Declaration.Data data -> data(module, data);
          case Declaration.TypeAlias _, Declaration.Effect _, Declaration.Ability _ -> {}
        }
      }
    }
  }

  /** A copy of a prelude type is the prelude's type, wherever it stands. */
  private void data(ModuleScope module, Declaration.Data data) {
    if (module.own().types().get(data.name().text()) instanceof TypeSymbol.Data symbol
        && symbol.module() != module) {
      return;
    }
    enter(types, E609, "data type", data.name().text(), data.name().span());
    for (Declaration.Constructor constructor : data.constructors()) {
      enter(
          constructors, E610, "constructor", constructor.name().text(), constructor.name().span());
    }
  }

  private void enter(
      Map<String, Span> seen, DiagnosticCode code, String what, String name, Span span) {
    Span first = seen.putIfAbsent(name, span);
    if (first != null && first.file() != span.file()) {
      diagnostics.add(ModuleErrors.collision(code, what, name, span, first.file()));
    }
  }
}
