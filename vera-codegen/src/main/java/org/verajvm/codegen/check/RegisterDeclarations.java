package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.verajvm.codegen.builtin.BuiltinTable;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.EffectId;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.TypeVariable;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.Parameter;
import org.verajvm.parser.syntax.TypeExpression;
import org.verajvm.parser.syntax.TypeParameters;

/** Enters a module's declarations: first all names, then what they mean. */
final class RegisterDeclarations {
  private final Environment environment;
  private final ModuleScope module;
  private final DeclarationRules rules;

  RegisterDeclarations(Environment environment, ModuleScope module) {
    this.environment = environment;
    this.module = module;
    this.rules = new DeclarationRules(environment, module);
  }

  /** Enters the names, so that declarations can refer to one another in any order. */
  void names() {
    for (Declaration declaration : module.program().declarations()) {
      rules.check(declaration);
      switch (declaration) {
        case Declaration.Function function ->
            module.add(
                new FunctionSymbol(
                    new FunctionId(module.path(), function.name().text()),
                    module,
                    function,
                    Optional.empty()));
        case Declaration.Data data -> data(data);
        case Declaration.TypeAlias alias ->
            module
                .own()
                .types()
                .putIfAbsent(alias.name().text(), new TypeSymbol.Alias(module, alias));
        case Declaration.Effect effect -> effect(effect);
        case Declaration.Ability ability -> ability(ability);
      }
    }
  }

  private static List<TypeVariable> variables(TypeParameters parameters) {
    return parameters.variables().stream().map(name -> new TypeVariable(name.text())).toList();
  }

  private TypeScope scope(List<TypeVariable> variables) {
    Map<String, TypeVariable> names = new HashMap<>();
    variables.forEach(variable -> names.put(variable.name(), variable));
    return TypeScope.of(module, names);
  }

  /** A declaration with the prelude's own shape is the prelude's type (spec 9.1.2). */
  private void data(Declaration.Data data) {
    String name = data.name().text();
    Optional<TypeSymbol.Data> standard = StandardShape.of(data, environment.prelude(), module);
    if (standard.isPresent()) {
      enter(name, standard.get());
      return;
    }
    List<TypeVariable> variables = variables(data.typeParameters());
    DataDefinition definition = new DataDefinition(new DataId(module.path(), name), variables);
    if (enter(name, new TypeSymbol.Data(module, Optional.of(data), definition))) {
      environment.data().put(definition.id(), definition);
      definition.defineConstructors(numbered(data.constructors(), _ -> List.of()));
    }
  }

  private boolean enter(String name, TypeSymbol.Data symbol) {
    if (module.own().types().putIfAbsent(name, symbol) != null) {
      return false;
    }
    List<Declaration.Constructor> constructors =
        symbol.declaration().map(Declaration.Data::constructors).orElse(List.of());
    for (int tag = 0; tag < constructors.size(); tag++) {
      module
          .own()
          .constructors()
          .putIfAbsent(
              constructors.get(tag).name().text(), new ConstructorSymbol(symbol.definition(), tag));
    }
    return true;
  }

  private static List<DataDefinition.Constructor> numbered(
      List<Declaration.Constructor> all, Function<Declaration.Constructor, List<Type>> fields) {
    List<DataDefinition.Constructor> constructors = new ArrayList<>();
    for (Declaration.Constructor each : all) {
      constructors.add(
          new DataDefinition.Constructor(
              each.name().text(), constructors.size(), fields.apply(each)));
    }
    return constructors;
  }

  private void effect(Declaration.Effect effect) {
    String name = effect.name().text();
    if (BuiltinTable.effect(name).isPresent()) {
      return;
    }
    EffectId id = new EffectId(module.path(), name);
    EffectSymbol symbol =
        new EffectSymbol(id, variables(effect.typeParameters()), new LinkedHashMap<>());
    if (module.own().effects().putIfAbsent(name, symbol) == null) {
      environment.effects().put(id, symbol);
    }
  }

  private void ability(Declaration.Ability ability) {
    List<TypeVariable> variables = variables(ability.typeParameters());
    TypeVariable variable = variables.isEmpty() ? new TypeVariable("A") : variables.getFirst();
    module
        .own()
        .abilities()
        .putIfAbsent(
            ability.name().text(),
            new AbilitySymbol(ability.name().text(), variable, new LinkedHashMap<>()));
  }

  /** Resolves the operations of effects. Imports are linked by now. */
  void effects() {
    for (Declaration declaration : module.program().declarations()) {
      if (declaration instanceof Declaration.Effect effect) {
        operations(effect);
      }
    }
  }

  /** Resolves what the other names stand for; rows in them name effects. */
  void signatures() {
    for (Declaration declaration : module.program().declarations()) {
      switch (declaration) {
        case Declaration.Function _, Declaration.Effect _ -> {}
        case Declaration.Data data -> fields(data);
        case Declaration.TypeAlias alias -> target(alias);
        case Declaration.Ability ability -> operations(ability);
      }
    }
    module.functions().forEach(this::signature);
  }

  private void fields(Declaration.Data data) {
    if (!(module.own().types().get(data.name().text()) instanceof TypeSymbol.Data symbol)
        || !symbol.declaration().equals(Optional.of(data))
        || symbol.module() != module) {
      return;
    }
    TypeScope scope = scope(symbol.definition().parameters());
    symbol
        .definition()
        .defineConstructors(numbered(data.constructors(), each -> types(each.fields(), scope)));
  }

  private List<Type> types(List<TypeExpression> all, TypeScope scope) {
    return all.stream().map(each -> environment.resolver().type(each, scope)).toList();
  }

  /** Resolves an alias even where nothing uses it: its errors are errors. */
  private void target(Declaration.TypeAlias alias) {
    environment
        .resolver()
        .declared(new TypeSymbol.Alias(module, alias), variables(alias.typeParameters()));
  }

  private void operations(Declaration.Effect effect) {
    EffectSymbol symbol = module.own().effects().get(effect.name().text());
    if (symbol == null) {
      return;
    }
    TypeScope scope = scope(symbol.variables());
    for (Declaration.Operation operation : effect.operations()) {
      symbol
          .operations()
          .put(
              operation.name().text(),
              new EffectSymbol.Operation(
                  operation.name().text(),
                  types(operation.parameters(), scope),
                  environment.resolver().type(operation.result(), scope),
                  Optional.empty()));
    }
  }

  private void operations(Declaration.Ability ability) {
    AbilitySymbol symbol = module.ability(ability.name().text()).orElseThrow();
    TypeScope scope = scope(List.of(symbol.variable()));
    for (Declaration.Operation operation : ability.operations()) {
      Signature signature =
          new Signature(
              List.of(symbol.variable()),
              List.of(new Signature.Constraint(symbol.variable(), symbol.name())),
              types(operation.parameters(), scope),
              environment.resolver().type(operation.result(), scope),
              EffectRow.PURE);
      symbol
          .operations()
          .put(operation.name().text(), new AbilitySymbol.Operation(symbol.name(), signature));
    }
  }

  /** Resolves the signature of a function and of those in its {@code where} block. */
  void signature(FunctionSymbol function) {
    TypeScope scope = TypeScope.of(function.module(), function.variablesByName());
    Declaration.Function declaration = function.declaration();
    ResolveTypes resolver = environment.resolver();
    List<Type> parameters =
        declaration.parameters().stream()
            .map(Parameter::type)
            .map(type -> resolver.type(type, scope))
            .toList();
    EffectRow row =
        RowVariables.introduced(function.allVariables(), parameters)
            .check(
                declaration.effects(),
                resolver.row(declaration.effects(), scope),
                scope,
                environment.diagnostics());
    function.define(
        new Signature(
            function.variables(),
            constraints(function, declaration.typeParameters()),
            parameters,
            resolver.type(declaration.result().type(), scope),
            row));
    function.where().forEach(this::signature);
  }

  private List<Signature.Constraint> constraints(
      FunctionSymbol function, TypeParameters parameters) {
    Map<String, TypeVariable> names = function.variablesByName();
    List<Signature.Constraint> constraints = new ArrayList<>();
    for (TypeParameters.AbilityConstraint constraint : parameters.constraints()) {
      Name ability = constraint.ability();
      TypeVariable variable = names.get(constraint.variable().text());
      if (environment.prelude().derivation(ability.text()).isEmpty()
          && module.ability(ability.text()).isEmpty()) {
        environment.diagnostics().add(DeclarationErrors.unknownAbility(ability));
      } else if (variable == null) {
        environment.diagnostics().add(DeclarationErrors.undeclaredVariable(constraint));
      } else {
        constraints.add(new Signature.Constraint(variable, ability.text()));
      }
    }
    return constraints;
  }
}
