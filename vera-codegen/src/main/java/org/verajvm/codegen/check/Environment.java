package org.verajvm.codegen.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.EffectId;
import org.verajvm.codegen.types.FunctionId;

/** What all bodies of one run share. */
final class Environment {
  private final Diagnostics diagnostics;
  private final Prelude prelude;
  private final ResolveTypes resolver;
  private final PendingPredicates predicates = new PendingPredicates();
  private final Map<DataId, DataDefinition> data;
  private final Map<EffectId, EffectSymbol> effects = new HashMap<>();
  private final Set<FunctionId> libraryCalls = new LinkedHashSet<>();
  private final Set<EffectId> handledEffects = new LinkedHashSet<>();
  private boolean clausesThrow;

  /**
   * @param data where every data type of the run is registered
   */
  Environment(Diagnostics diagnostics, Prelude prelude, Map<DataId, DataDefinition> data) {
    this.diagnostics = diagnostics;
    this.prelude = prelude;
    this.data = data;
    this.resolver = new ResolveTypes(diagnostics, predicates);
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  Prelude prelude() {
    return prelude;
  }

  ResolveTypes resolver() {
    return resolver;
  }

  PendingPredicates predicates() {
    return predicates;
  }

  Map<DataId, DataDefinition> data() {
    return data;
  }

  DataDefinition definition(DataId id) {
    DataDefinition found = data.get(id);
    if (found == null && id.isUnknown()) {
      found = new DataDefinition(id, List.of());
      data.put(id, found);
    }
    if (found == null) {
      throw new IllegalStateException("data type is not registered: " + id);
    }
    return found;
  }

  /** The effects of the run, by identity. */
  Map<EffectId, EffectSymbol> effects() {
    return effects;
  }

  Optional<EffectSymbol> effect(EffectId id) {
    return Optional.ofNullable(effects.get(id)).or(() -> prelude.effect(id));
  }

  /** Notes that a clause may throw an exception to a handler outside of its own. */
  void clauseThrows() {
    clausesThrow = true;
  }

  boolean clausesThrow() {
    return clausesThrow;
  }

  /** The effects that the run has met a handler of. */
  Set<EffectId> handledEffects() {
    return handledEffects;
  }

  /** Functions of the library that the run has called so far. */
  Set<FunctionId> libraryCalls() {
    return libraryCalls;
  }
}
