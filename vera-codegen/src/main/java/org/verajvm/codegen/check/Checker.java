package org.verajvm.codegen.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verajvm.codegen.typed.TypedFunction;
import org.verajvm.codegen.typed.TypedProgram;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.parser.diagnostic.Severity;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Program;

/** Checks a program: modules, names, types, effects and exhaustiveness. */
public final class Checker {
  private final Diagnostics diagnostics = new Diagnostics();
  private final Prelude prelude = Prelude.get();
  private final Map<DataId, DataDefinition> data = new LinkedHashMap<>(prelude.data());
  private final Environment environment = new Environment(diagnostics, prelude, data);
  private final Map<FunctionId, TypedFunction> functions = new LinkedHashMap<>();

  private Checker() {}

  /**
   * Checks a main file and everything it imports.
   *
   * @param main a file that parsed without errors
   * @param modules finds the modules it imports
   */
  public static CheckResult check(Program main, ModuleResolver modules) {
    return new Checker().run(main, modules);
  }

  private CheckResult run(Program main, ModuleResolver resolver) {
    List<ModuleScope> modules = new LoadModules(resolver, diagnostics, prelude.types()).load(main);
    register(modules);
    for (ModuleScope module : modules) {
      invariants(module);
      for (FunctionSymbol function : module.functions()) {
        new CheckFunction(environment).all(function).forEach(f -> functions.put(f.id(), f));
      }
    }
    environment.predicates().check(environment);
    ModuleScope root = modules.getLast();
    return new CheckResult(
        diagnostics.sorted(main.file()), program(root), new SlotTables(environment).of(root));
  }

  private void register(List<ModuleScope> modules) {
    List<RegisterDeclarations> registrations = new ArrayList<>();
    for (ModuleScope module : modules) {
      RegisterDeclarations registration = new RegisterDeclarations(environment, module);
      registration.names();
      registrations.add(registration);
    }
    LinkImports imports = new LinkImports(diagnostics);
    modules.forEach(imports::link);
    registrations.forEach(RegisterDeclarations::effects);
    ShareEffects effects = new ShareEffects(environment);
    modules.forEach(effects::share);
    registrations.forEach(RegisterDeclarations::signatures);
    new ModuleCollisions(diagnostics).check(modules);
  }

  private void invariants(ModuleScope module) {
    for (Declaration declaration : module.program().declarations()) {
      if (declaration instanceof Declaration.Data data) {
        data.invariant()
            .ifPresent(
                predicate -> CheckPredicates.invariant(environment, module, data, predicate));
      }
    }
  }

  private Optional<TypedProgram> program(ModuleScope root) {
    if (diagnostics.all().stream().anyMatch(d -> d.severity() == Severity.ERROR)) {
      return Optional.empty();
    }
    library();
    Set<FunctionId> exports = new LinkedHashSet<>();
    for (FunctionSymbol function : root.functions()) {
      if (function.isPublic() && function.variables().isEmpty()) {
        exports.add(function.id());
      }
    }
    return Optional.of(
        new TypedProgram(
            functions,
            data,
            Set.copyOf(environment.handledEffects()),
            environment.clausesThrow(),
            List.copyOf(exports)));
  }

  /** Adds the library functions that the program reaches. */
  private void library() {
    Deque<FunctionId> open = new ArrayDeque<>(environment.libraryCalls());
    Set<FunctionId> seen = new HashSet<>();
    while (!open.isEmpty()) {
      FunctionId id = open.remove();
      if (seen.add(id) && !functions.containsKey(id)) {
        CheckedFunctions checked = prelude.checked(id);
        checked.functions().forEach(f -> functions.put(f.id(), f));
        open.addAll(checked.calls());
      }
    }
  }
}
