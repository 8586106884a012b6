package org.verajvm.conformance.generated.evaluate;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.verajvm.conformance.StoreCounts;

/** Counts the store entries that values keep alive, each entry once. */
final class Reachable {
  private final Set<Value> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private int maps;
  private int sets;
  private int decimals;

  private Reachable() {}

  /**
   * The entries that remain. A host can look into data and arrays of a result, but into no
   * function: of a result it holds the handles that it can see, and what those reach.
   */
  static StoreCounts from(Collection<Value> cells, Optional<Value> result) {
    Reachable found = new Reachable();
    cells.forEach(found::visit);
    result.ifPresent(found::visible);
    return new StoreCounts(found.maps, found.sets, found.decimals);
  }

  private void visible(Value value) {
    switch (value) {
      case Value.Sequence sequence -> sequence.elements().forEach(this::visible);
      case Value.Data data -> data.fields().forEach(this::visible);
      case Value.Closure _ -> {}
      default -> visit(value);
    }
  }

  private void visit(Value value) {
    if (!seen.add(value)) {
      return;
    }
    switch (value) {
      case Value.MapHandle map -> {
        maps++;
        map.entries.values().forEach(this::visit);
      }
      case Value.SetHandle set -> sets++;
      case Value.DecimalHandle decimal -> decimals++;
      case Value.Sequence sequence -> sequence.elements().forEach(this::visit);
      case Value.Data data -> data.fields().forEach(this::visit);
      case Value.Closure closure -> closure.captured().values().forEach(this::visit);
      case Value.Whole _, Value.Real _, Value.Text _, Value.Truth _, Value.Nothing _ -> {}
    }
  }
}
