package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.parser.syntax.Program;

/** The names of one module: its own declarations, what it imports, and the prelude's types. */
final class ModuleScope {
  private final String path;
  private final Program program;
  private final Optional<ModuleScope> prelude;
  private final boolean library;
  private final List<FunctionSymbol> allFunctions = new ArrayList<>();
  private final Names own = new Names();
  private final Names imported = new Names();
  private final Map<String, ModuleScope> modules = new LinkedHashMap<>();

  /** Names by kind. */
  record Names(
      Map<String, FunctionSymbol> functions,
      Map<String, TypeSymbol> types,
      Map<String, ConstructorSymbol> constructors,
      Map<String, EffectSymbol> effects,
      Map<String, AbilitySymbol> abilities) {
    Names() {
      this(
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>());
    }
  }

  /**
   * @param path dotted; empty for the main file
   * @param prelude absent for the prelude itself
   */
  ModuleScope(String path, Program program, Optional<ModuleScope> prelude) {
    this(path, program, prelude, prelude.isEmpty());
  }

  private ModuleScope(
      String path, Program program, Optional<ModuleScope> prelude, boolean library) {
    this.path = path;
    this.program = program;
    this.prelude = prelude;
    this.library = library;
  }

  /** A source file of the library: one more part of the prelude. */
  static ModuleScope library(Program program, ModuleScope prelude) {
    return new ModuleScope(prelude.path(), program, Optional.of(prelude), true);
  }

  String path() {
    return path;
  }

  Program program() {
    return program;
  }

  boolean isLibrary() {
    return library;
  }

  Names own() {
    return own;
  }

  Names imported() {
    return imported;
  }

  /** Whether an import of the module makes the name available. */
  boolean isNamed(String module, String name) {
    return program.imports().stream()
        .filter(each -> each.path().toString().equals(module))
        .anyMatch(each ->
            each.names()
                .map(names -> names.stream().anyMatch(n -> n.text().equals(name)))
                .orElse(true));
  }

  /** Whether an import names the module but could not be followed, which has been reported. */
  boolean isLost(String module) {
    return !modules.containsKey(module)
        && program.imports().stream().anyMatch(each -> each.path().toString().equals(module));
  }

  /** Whether anything may be missing because an import could not be followed. */
  boolean hasLostModules() {
    return program.imports().stream().anyMatch(each -> isLost(each.path().toString()));
  }

  /** Whether an import that has its own diagnostic would have brought the function. */
  boolean isLostFunction(String name) {
    return program.imports().stream()
        .anyMatch(each ->
            each.names()
                .map(names -> names.stream().anyMatch(n -> n.text().equals(name)))
                .orElse(isLost(each.path().toString())));
  }

  /** A function of an imported module that its bare name does not reach. */
  Optional<FunctionSymbol> outOfReach(String name) {
    return modules.values().stream()
        .flatMap(module -> Optional.ofNullable(module.own().functions().get(name)).stream())
        .findFirst();
  }

  /** The modules that a qualified call may name, by path. */
  Map<String, ModuleScope> modules() {
    return modules;
  }

  /** The top-level functions in the order of the source. */
  Collection<FunctionSymbol> functions() {
    return allFunctions;
  }

  void add(FunctionSymbol function) {
    allFunctions.add(function);
    own.functions().putIfAbsent(function.name(), function);
  }

  Optional<FunctionSymbol> function(String name) {
    return Optional.ofNullable(own.functions().get(name))
        .or(() -> Optional.ofNullable(imported.functions().get(name)));
  }

  Optional<TypeSymbol> type(String name) {
    return Optional.ofNullable(own.types().get(name))
        .or(() -> Optional.ofNullable(imported.types().get(name)))
        .or(() -> prelude.flatMap(module -> module.type(name)));
  }

  Optional<ConstructorSymbol> constructor(String name) {
    return Optional.ofNullable(own.constructors().get(name))
        .or(() -> Optional.ofNullable(imported.constructors().get(name)))
        .or(() -> prelude.flatMap(module -> module.constructor(name)));
  }

  Optional<EffectSymbol> effect(String name) {
    return Optional.ofNullable(own.effects().get(name)).or(() -> Prelude.get().effect(name));
  }

  /** The first effect with that operation, of those this module declares and the builtin ones. */
  Optional<EffectSymbol> effectWith(String operation) {
    return own.effects().values().stream()
        .filter(effect -> effect.operations().containsKey(operation))
        .findFirst()
        .or(() -> Prelude.get().effectWith(operation));
  }

  Optional<AbilitySymbol> ability(String name) {
    return Optional.ofNullable(own.abilities().get(name));
  }

  /** An operation of an ability this module declares. */
  Optional<AbilitySymbol.Operation> abilityOperation(String name) {
    return own.abilities().values().stream()
        .flatMap(ability -> ability.operation(name).stream())
        .findFirst();
  }
}
