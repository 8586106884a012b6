package org.verajvm.codegen.types;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.verajvm.codegen.typed.RebuildTree;

/**
 * Types and effect rows for the variables of a declaration. Predicates of refinements inside the
 * types follow.
 */
public record Substitution(Map<TypeVariable, Type> types, Map<String, EffectRow> rows) {
  public static final Substitution NONE = new Substitution(Map.of(), Map.of());

  public Substitution {
    types = Map.copyOf(types);
    rows = Map.copyOf(rows);
  }

  /** Pairs variables with types, in order. */
  public static Substitution of(List<TypeVariable> variables, List<Type> types) {
    if (variables.isEmpty()) {
      return NONE;
    }
    Map<TypeVariable, Type> pairs = new LinkedHashMap<>();
    for (int i = 0; i < variables.size(); i++) {
      pairs.put(variables.get(i), types.get(i));
    }
    return new Substitution(pairs, Map.of());
  }

  public boolean isEmpty() {
    return types.isEmpty() && rows.isEmpty();
  }

  public Type apply(Type type) {
    return isEmpty() ? type : replace(type);
  }

  public List<Type> apply(List<Type> all) {
    return isEmpty() ? all : all.stream().map(this::replace).toList();
  }

  public EffectInstance apply(EffectInstance effect) {
    return new EffectInstance(effect.id(), apply(effect.arguments()));
  }

  public EffectRow apply(EffectRow row) {
    if (isEmpty() || row.isPure()) {
      return row;
    }
    SequencedSet<EffectInstance> effects = new LinkedHashSet<>();
    row.effects().forEach(effect -> effects.add(apply(effect)));
    SequencedSet<String> open = new LinkedHashSet<>();
    for (String variable : row.variables()) {
      EffectRow known = rows.get(variable);
      if (known == null) {
        open.add(variable);
      } else {
        effects.addAll(known.effects());
        open.addAll(known.variables());
      }
    }
    return new EffectRow(new ArrayList<>(effects), new ArrayList<>(open));
  }

  private Type replace(Type type) {
    return switch (type) {
      case Type.Primitive primitive -> primitive;
      case Type.Decimal decimal -> decimal;
      case Type.Inferred inferred -> inferred.variable().solution().map(this::replace).orElse(type);
      case Type.Variable variable -> types.getOrDefault(variable.variable(), variable);
      case Type.Data data ->
          data.arguments().isEmpty() ? data : new Type.Data(data.id(), apply(data.arguments()));
      case Type.Array array -> new Type.Array(replace(array.element()));
      case Type.Map map -> new Type.Map(replace(map.key()), replace(map.value()));
      case Type.Set set -> new Type.Set(replace(set.element()));
      case Type.Future future -> new Type.Future(replace(future.payload()));
      case Type.Function function ->
          new Type.Function(
              apply(function.parameters()), replace(function.result()), apply(function.effects()));
      case Type.Refined refined -> new Type.Refined(replace(refined.base()), at(refined));
    };
  }

  private Refinement at(Type.Refined refined) {
    return refined.refinement().at(predicate -> new RebuildTree(this::apply).predicate(predicate));
  }
}
