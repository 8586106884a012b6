package org.verajvm.codegen.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.builtin.BuiltinTable;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.Visibility;

/** What names a declaration may have, and what it must say of itself (spec 5.2, 5.8, 8.4). */
final class DeclarationRules {
  /** Names that a body cannot call: the grammar reads them otherwise (spec 5.2). */
  private static final Set<String> UNCALLABLE =
      Set.of(
          "old", "new", "assert", "assume", "forall", "exists", "match", "if", "let", "fn", "true",
          "false");

  private final Environment environment;
  private final ModuleScope module;
  private final Map<String, Name> functions = new HashMap<>();
  private final Map<String, Name> types = new HashMap<>();
  private final Map<String, Name> constructors = new HashMap<>();

  DeclarationRules(Environment environment, ModuleScope module) {
    this.environment = environment;
    this.module = module;
  }

  void check(Declaration declaration) {
    if (module.isLibrary()) {
      return;
    }
    switch (declaration) {
      case Declaration.Function function -> {
        visible(function.visibility(), "fn", function.name());
        unique(functions, function.name(), DiagnosticCode.E608, "function");
        function(function);
      }
      case Declaration.Data data -> {
        visible(data.visibility(), "data", data.name());
        type(data.name());
        for (Declaration.Constructor constructor : data.constructors()) {
          unique(constructors, constructor.name(), DiagnosticCode.E610, "constructor");
        }
      }
      case Declaration.TypeAlias alias -> type(alias.name());
      case Declaration.Effect effect -> {
        if (BuiltinTable.effect(effect.name().text()).isPresent()) {
          environment.diagnostics().add(DeclarationErrors.builtinEffect(effect.name()));
        }
      }
      case Declaration.Ability _ -> {}
    }
  }

  private void visible(Optional<Visibility> visibility, String keyword, Name name) {
    if (visibility.isEmpty()) {
      environment.diagnostics().add(DeclarationErrors.visibility(keyword, name));
    }
  }

  private void unique(Map<String, Name> seen, Name name, DiagnosticCode code, String what) {
    Name first = seen.putIfAbsent(name.text(), name);
    if (first != null) {
      environment.diagnostics().add(DeclarationErrors.twice(code, what, name, first));
    }
  }

  private void function(Declaration.Function function) {
    String name = function.name().text();
    if (UNCALLABLE.contains(name)) {
      environment.diagnostics().add(DeclarationErrors.reservedFunction(function.name()));
    } else if (name.equals(Lambdas.APPLY)
        || BuiltinTable.function(name)
            .filter(row -> row.scope() == Builtin.Scope.PROGRAM)
            .isPresent()) {
      environment.diagnostics().add(DeclarationErrors.builtinFunction(function.name()));
    }
    Map<String, Name> helpers = new HashMap<>();
    for (Declaration.Function helper : function.where()) {
      unique(helpers, helper.name(), DiagnosticCode.E608, "function");
      function(helper);
    }
  }

  /** Names that begin with Vera and a capital or a digit belong to the prelude (spec 8.4.1). */
  private void type(Name name) {
    unique(types, name, DiagnosticCode.E609, "type");
    if (name.text().matches("Vera[A-Z0-9].*")) {
      environment.diagnostics().add(DeclarationErrors.reservedType(name));
    }
  }
}
