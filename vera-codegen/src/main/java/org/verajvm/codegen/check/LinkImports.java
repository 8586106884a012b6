package org.verajvm.codegen.check;

import java.util.List;
import java.util.Optional;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Import;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.Visibility;

/** Makes the public declarations of imported modules known under their bare names (spec 8.5). */
final class LinkImports {
  private final Diagnostics diagnostics;

  LinkImports(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void link(ModuleScope scope) {
    for (Import each : scope.program().imports()) {
      ModuleScope module = scope.modules().get(each.path().toString());
      if (module == null) {
        continue;
      }
      if (each.names().isEmpty()) {
        all(scope, module);
      } else {
        selected(scope, module, each, each.names().get());
      }
    }
  }

  private static void all(ModuleScope scope, ModuleScope module) {
    module.functions().stream()
        .filter(FunctionSymbol::isPublic)
        .forEach(function -> function(scope, function));
    for (TypeSymbol symbol : module.own().types().values()) {
      if (symbol instanceof TypeSymbol.Data data && isPublic(module, data)) {
        data(scope, module, data);
      }
    }
  }

  private void selected(ModuleScope scope, ModuleScope module, Import each, List<Name> names) {
    for (Name name : names) {
      FunctionSymbol function = module.own().functions().get(name.text());
      TypeSymbol type = module.own().types().get(name.text());
      if (function != null) {
        if (function.isPublic()) {
          function(scope, function);
        } else {
          diagnostics.add(ModuleErrors.privateName(name, each));
        }
      } else if (type instanceof TypeSymbol.Data data) {
        if (isPublic(module, data)) {
          data(scope, module, data);
        } else {
          diagnostics.add(ModuleErrors.privateName(name, each));
        }
      } else {
        diagnostics.add(ModuleErrors.noSuchName(name, each));
      }
    }
  }

  private static void function(ModuleScope scope, FunctionSymbol function) {
    scope.imported().functions().putIfAbsent(function.name(), function);
  }

  /** A data type comes with its constructors (spec 8.4.2). */
  private static void data(ModuleScope scope, ModuleScope module, TypeSymbol.Data data) {
    String name = data.definition().id().name();
    if (scope.imported().types().putIfAbsent(name, data) == null) {
      module
          .own()
          .constructors()
          .forEach((constructor, symbol) -> {
            if (symbol.data() == data.definition()) {
              scope.imported().constructors().putIfAbsent(constructor, symbol);
            }
          });
    }
  }

  /** The visibility stands in the module's own declaration, also of a prelude type's copy. */
  private static boolean isPublic(ModuleScope module, TypeSymbol.Data data) {
    String name = data.definition().id().name();
    Optional<Visibility> visibility =
        module.program().declarations().stream()
            .filter(Declaration.Data.class::isInstance)
            .map(Declaration.Data.class::cast)
            .filter(declaration -> declaration.name().text().equals(name))
            .findFirst()
            .flatMap(Declaration.Data::visibility);
    return !visibility.equals(Optional.of(Visibility.PRIVATE));
  }
}
