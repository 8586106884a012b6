package org.verajvm.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One call of a case and everything it must show. What a case does not mention must not happen: no
 * output, no exit, no entry left in a store.
 *
 * @param line where the call stands in the case, from 1
 * @param function the exported function
 * @param arguments words as after {@code --} on the command line
 * @param stdin what the program reads
 * @param outcome how the call ends
 * @param stdout everything it prints
 * @param stderr everything it writes to standard error
 * @param frames the running functions when it traps, innermost first; none when the case does not
 *     name them
 * @param kept entries after a collection while the host still holds the result
 * @param released entries after a collection once the host let the result go
 * @param atEnd upper bounds when the call ends, before any collection asked for from outside
 * @param state final values of State cells by type, as Vera values; only those named are compared
 * @param maxMemory limit of the instance in bytes
 */
public record ExpectedCall(
    int line,
    String function,
    List<String> arguments,
    String stdin,
    Outcome outcome,
    String stdout,
    String stderr,
    List<FrameMark> frames,
    StoreCounts kept,
    StoreCounts released,
    Optional<StoreCounts> atEnd,
    Map<String, String> state,
    OptionalLong maxMemory) {
  public ExpectedCall {
    arguments = List.copyOf(arguments);
    frames = List.copyOf(frames);
    state = Map.copyOf(state);
  }

  @Override
  public String toString() {
    return function + arguments;
  }
}
