package org.verajvm.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.verajvm.runtime.store.StoreSizes;
import org.verajvm.runtime.value.VeraValue;

/**
 * What a call did. Maps, sets and decimals in its values stay alive until it is closed, or each of
 * them is.
 *
 * @param value what the function returned; empty after a trap or an exit
 * @param stdout what the program printed, unless that went to a stream
 * @param stderr likewise
 * @param exitCode the status given to {@code IO.exit}, if it was called
 * @param trap why the program was stopped, if it was
 * @param state the State cells by name, such as {@code State<Int>}
 * @param stores sizes of the stores when the call ended
 * @param statistics of the instance when the call ended
 */
public record ExecutionResult(
    Optional<VeraValue> value,
    String stdout,
    String stderr,
    OptionalInt exitCode,
    Optional<Trap> trap,
    Map<String, VeraValue> state,
    StoreSizes stores,
    Statistics statistics,
    List<VeraValue.Handle> handles)
    implements AutoCloseable {

  /** Whether the program neither trapped nor was stopped. */
  public boolean ok() {
    return trap.isEmpty();
  }

  @Override
  public void close() {
    handles.forEach(VeraValue.Handle::close);
  }
}
