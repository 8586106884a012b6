package org.verajvm.conformance;

import java.util.Map;

/**
 * What a host did with one call.
 *
 * @param atEnd entries when the call ended
 * @param kept entries after a collection that kept the result
 * @param released entries after the result was let go and another collection
 * @param state final values of State cells by type, as Vera values
 */
public record CallObservation(
    Outcome outcome,
    String stdout,
    String stderr,
    StoreCounts atEnd,
    StoreCounts kept,
    StoreCounts released,
    Map<String, String> state) {
  public CallObservation {
    state = Map.copyOf(state);
  }
}
