package org.verajvm.conformance;

import java.util.List;
import java.util.Map;

/**
 * What a host did with one call.
 *
 * @param frames the running functions of the program when it trapped, innermost first
 * @param atEnd entries when the call ended
 * @param kept entries after a collection that kept the result
 * @param released entries after the result was let go and another collection
 * @param state final values of State cells by type, as Vera values
 * @param collections every collection since the observation before, in order
 */
public record CallObservation(
    Outcome outcome,
    String stdout,
    String stderr,
    List<FrameMark> frames,
    StoreCounts atEnd,
    StoreCounts kept,
    StoreCounts released,
    Map<String, String> state,
    List<CollectionPoint> collections) {
  public CallObservation {
    frames = List.copyOf(frames);
    state = Map.copyOf(state);
    collections = List.copyOf(collections);
  }
}
