package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verajvm.codegen.types.Substitution;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.TypeVariable;

/**
 * Makes the copies of one effect one effect. An effect cannot be imported: a module that handles
 * what another performs declares its own copy (spec 8.4.1), so effects of one name and equal
 * operations are the same wherever they are declared.
 */
final class ShareEffects {
  private final Environment environment;
  private final Map<Shape, EffectSymbol> known = new HashMap<>();

  /** Stand for the variables of every declaration, by their position. */
  private final List<Type> positions = new ArrayList<>();

  /** What two declarations have in common when they declare one effect. */
  private record Shape(
      String name, int variables, Map<String, EffectSymbol.Operation> operations) {}

  ShareEffects(Environment environment) {
    this.environment = environment;
  }

  /** Lets the module's names stand for the effects that were declared alike before. */
  void share(ModuleScope module) {
    module.own().effects().replaceAll((_, symbol) -> shared(symbol));
  }

  private EffectSymbol shared(EffectSymbol symbol) {
    EffectSymbol first = known.computeIfAbsent(shape(symbol), _ -> symbol);
    if (first != symbol) {
      environment.effects().remove(symbol.id());
    }
    return first;
  }

  private Shape shape(EffectSymbol symbol) {
    int count = symbol.variables().size();
    while (positions.size() < count) {
      positions.add(new Type.Variable(new TypeVariable("#" + positions.size())));
    }
    Substitution byPosition = Substitution.of(symbol.variables(), positions.subList(0, count));
    Map<String, EffectSymbol.Operation> operations = new LinkedHashMap<>();
    symbol.operations().forEach((name, each) -> operations.put(name, at(byPosition, each)));
    return new Shape(symbol.id().name(), count, operations);
  }

  private static EffectSymbol.Operation at(
      Substitution substitution, EffectSymbol.Operation operation) {
    return new EffectSymbol.Operation(
        operation.name(),
        substitution.apply(operation.parameters()),
        substitution.apply(operation.result()),
        operation.builtin());
  }
}
