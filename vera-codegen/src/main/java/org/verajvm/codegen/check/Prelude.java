package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.builtin.BuiltinAbility;
import org.verajvm.codegen.builtin.BuiltinEffect;
import org.verajvm.codegen.builtin.BuiltinTable;
import org.verajvm.codegen.builtin.LibrarySource;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.EffectId;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Substitution;
import org.verajvm.codegen.types.TupleType;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.TypeVariable;
import org.verajvm.parser.ParseResult;
import org.verajvm.parser.Parser;
import org.verajvm.parser.diagnostic.Severity;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Program;

/**
 * Module {@code vera.prelude}: the data types, effects, abilities and functions that every program
 * knows (spec 9.1.2). It is the same for all programs, so it is read once, each part when it is
 * first asked for.
 */
final class Prelude {
  private static final Prelude INSTANCE = new Prelude();

  private final Diagnostics diagnostics = new Diagnostics();
  private final Map<DataId, DataDefinition> data = new LinkedHashMap<>();
  private final Environment environment = new Environment(diagnostics, this, data);
  private final ModuleScope types;
  private final Map<String, BuiltinFunction> functions = new HashMap<>();
  private final Map<String, BuiltinFunction> abilityOperations = new HashMap<>();
  private final Map<String, EffectSymbol> effects = new HashMap<>();
  private final Map<String, ModuleScope> resources = new HashMap<>();
  private final Map<FunctionId, CheckedFunctions> checked = new HashMap<>();

  private Prelude() {
    types = new ModuleScope(DataId.PRELUDE, parse(LibrarySource.PRELUDE), Optional.empty());
    data.put(DataId.TUPLE, TupleType.DEFINITION);
    RegisterDeclarations registration = new RegisterDeclarations(environment, types);
    registration.names();
    registration.signatures();
    verify();
  }

  static Prelude get() {
    return INSTANCE;
  }

  /** The prelude's data types, {@code Tuple} among them. */
  Map<DataId, DataDefinition> data() {
    return data;
  }

  ModuleScope types() {
    return types;
  }

  static FunctionId libraryFunction(String name) {
    return new FunctionId(DataId.PRELUDE, name);
  }

  private static Program parse(String resource) {
    SourceFile file = new SourceFile("library/" + resource, LibrarySource.text(resource));
    ParseResult result = Parser.parse(file);
    if (result.hasErrors()) {
      throw new IllegalStateException(
          "library source does not parse: " + result.diagnostics().getFirst());
    }
    return result.program();
  }

  /** The library is ours: an error in it is a bug of the compiler. */
  private void verify() {
    diagnostics.all().stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .findFirst()
        .ifPresent(first -> {
          throw new IllegalStateException(
              "library source does not check: " + first.span() + " " + first);
        });
  }

  /**
   * The builtin function of that name.
   *
   * @param library whether the caller is a library source, which may use internal rows
   */
  synchronized Optional<BuiltinFunction> function(String name, boolean library) {
    return BuiltinTable.function(name)
        .filter(row -> library || row.scope() != Builtin.Scope.LIBRARY)
        .map(row -> known(functions, row));
  }

  private BuiltinFunction known(Map<String, BuiltinFunction> read, Builtin row) {
    BuiltinFunction found = read.get(row.name());
    if (found == null) {
      found = read(row);
      read.put(row.name(), found);
    }
    return found;
  }

  /** The operation of a builtin ability. */
  synchronized Optional<BuiltinFunction> abilityOperation(String name) {
    return BuiltinTable.abilities().stream()
        .map(BuiltinAbility::operation)
        .filter(row -> row.name().equals(name))
        .findFirst()
        .map(row -> known(abilityOperations, row));
  }

  /** What a builtin ability derives, or empty where the name is none. */
  Optional<Builtin.Derivation> derivation(String ability) {
    return BuiltinTable.ability(ability)
        .map(found -> found.operation().lowering())
        .filter(Builtin.Lowering.Derived.class::isInstance)
        .map(lowering -> ((Builtin.Lowering.Derived) lowering).derivation());
  }

  Optional<EffectSymbol> effect(EffectId id) {
    return id.module().equals(DataId.PRELUDE) ? effect(id.name()) : Optional.empty();
  }

  /** The builtin effect of that name; its operations are read when it is first named. */
  synchronized Optional<EffectSymbol> effect(String name) {
    return Optional.ofNullable(effects.get(name))
        .or(() -> BuiltinTable.effect(name).map(this::read));
  }

  /** The builtin effect with that operation. */
  Optional<EffectSymbol> effectWith(String operation) {
    return BuiltinTable.effects().stream()
        .filter(effect -> effect.operations().stream().anyMatch(o -> o.name().equals(operation)))
        .findFirst()
        .flatMap(effect -> effect(effect.name()));
  }

  /** State and Exn. */
  List<EffectSymbol> intrinsicEffects() {
    return Stream.of(EffectId.STATE, EffectId.EXN).flatMap(id -> effect(id).stream()).toList();
  }

  private Declaration.Function declaration(Builtin row) {
    SourceFile file = new SourceFile("builtin/" + row.name(), row.declaration());
    ParseResult result = Parser.parse(file);
    if (result.hasErrors()
        || !(result.program().declarations().getFirst() instanceof Declaration.Function function)) {
      throw new IllegalStateException(
          "signature of builtin " + row.name() + ": " + result.diagnostics());
    }
    return function;
  }

  private BuiltinFunction read(Builtin row) {
    FunctionSymbol symbol =
        new FunctionSymbol(libraryFunction(row.name()), types, declaration(row), Optional.empty());
    new RegisterDeclarations(environment, types).signature(symbol);
    verify();
    return new BuiltinFunction(row, symbol.signature());
  }

  /** Enters the effect before its operations are read: their rows name it. */
  private EffectSymbol read(BuiltinEffect effect) {
    List<TypeVariable> variables = effect.typeParameters().stream().map(TypeVariable::new).toList();
    EffectSymbol symbol =
        new EffectSymbol(
            new EffectId(DataId.PRELUDE, effect.name()), variables, new LinkedHashMap<>());
    effects.put(effect.name(), symbol);
    List<Type> own = variables.stream().<Type>map(Type.Variable::new).toList();
    for (Builtin row : effect.operations()) {
      Signature signature = read(row).signature();
      Substitution at = Substitution.of(signature.variables(), own);
      symbol
          .operations()
          .put(
              row.name(),
              new EffectSymbol.Operation(
                  row.name(),
                  at.apply(signature.parameters()),
                  at.apply(signature.result()),
                  Optional.of(row)));
    }
    return symbol;
  }

  /** A library function, checked, with those of its {@code where} block and what it calls. */
  synchronized CheckedFunctions checked(FunctionId id) {
    CheckedFunctions known = checked.get(id);
    if (known != null) {
      return known;
    }
    ModuleScope resource = resource(id);
    FunctionSymbol symbol = resource.own().functions().get(id.name());
    if (symbol == null) {
      throw new IllegalStateException("no library function " + id);
    }
    environment.libraryCalls().clear();
    CheckedFunctions made =
        new CheckedFunctions(
            new CheckFunction(environment).all(symbol), List.copyOf(environment.libraryCalls()));
    environment.predicates().check(environment);
    verify();
    checked.put(id, made);
    return made;
  }

  private final Map<String, String> resourceOfHelper = new HashMap<>();

  private ModuleScope resource(FunctionId id) {
    String name =
        LibrarySource.resourceOf(id.name())
            .or(() -> Optional.ofNullable(resourceOfHelper.get(id.name())))
            .orElseThrow(() -> new IllegalStateException("no library source for " + id));
    return resources.computeIfAbsent(name, this::load);
  }

  private ModuleScope load(String name) {
    ModuleScope module = ModuleScope.library(parse(name), types);
    RegisterDeclarations registration = new RegisterDeclarations(environment, module);
    registration.names();
    registration.signatures();
    verify();
    List<FunctionSymbol> all = new ArrayList<>(module.functions());
    all.forEach(function -> resourceOfHelper.put(function.name(), name));
    return module;
  }
}
