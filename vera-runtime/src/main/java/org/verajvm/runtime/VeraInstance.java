package org.verajvm.runtime;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.gc.Statistic;
import org.verajvm.runtime.host.Environment;
import org.verajvm.runtime.host.TextInput;
import org.verajvm.runtime.host.jvm.EngineInstance;
import org.verajvm.runtime.host.jvm.EngineModule;
import org.verajvm.runtime.host.jvm.Outcome;
import org.verajvm.runtime.store.StoreSizes;
import org.verajvm.runtime.value.VeraValue;

/**
 * A living instance of a program: its memory, its stores and its State stay from call to call.
 *
 * <p>Calls are made one at a time; several instances run at once. A trap ends a call, not the
 * instance.
 */
public final class VeraInstance implements AutoCloseable {
  private final Layouts layouts;
  private final InstanceOptions options;
  private final TextInput stdin;
  private final CollectionTimer timer;
  private final EngineInstance engine;
  private final Handles handles;
  private final HeapReader reader;
  private final boolean hasHeap;
  private boolean closed;

  VeraInstance(EngineModule module, Layouts layouts, InstanceOptions options) {
    this.layouts = layouts;
    this.options = options;
    this.stdin = new TextInput(options.stdin());
    this.timer = new CollectionTimer(options.listener(), this::storeSizes, this::statistic);
    this.engine =
        new EngineInstance(
            module,
            environment(OutputStream.nullOutputStream(), OutputStream.nullOutputStream()),
            options.limits().memoryBytes(),
            layouts.program().wellKnown().string(),
            timer::event);
    this.handles = new Handles(engine, layouts);
    this.reader = new HeapReader(engine, layouts, handles);
    this.hasHeap = engine.exports(RuntimeExports.COLLECT);
    if (hasHeap && options.stress()) {
      engine.callRuntime(RuntimeExports.SET_STRESS, 1);
    }
    if (hasHeap && options.verify()) {
      engine.callRuntime(RuntimeExports.SET_VERIFY, 1);
    }
  }

  private Environment environment(OutputStream out, OutputStream err) {
    return new Environment(
        stdin,
        out,
        err,
        options.arguments(),
        options.variables(),
        options.directory(),
        options.random(),
        options.clock());
  }

  /**
   * Calls a function.
   *
   * @param function a public function of the program's main file
   * @param arguments one for each parameter that is not Unit: integers for Int, Nat and Byte,
   *     {@code Boolean}, {@code Double}, {@code String}, {@code List} for arrays, or a {@link
   *     VeraValue}
   * @return what it did; close it when it holds maps, sets or decimals
   * @throws IllegalArgumentException when there is no such function, or the arguments are not of
   *     the parameters' types
   */
  public synchronized ExecutionResult call(String function, Object... arguments) {
    ProgramInterface.Function export =
        layouts
            .export(function)
            .orElseThrow(() -> new IllegalArgumentException("no function named " + function));
    List<ParameterValue> parameters = parameters(export, arguments);
    return onGuestThread(() -> callHere(export, parameters));
  }

  /** An argument and its parameter's type. */
  private record ParameterValue(org.verajvm.codegen.types.Type type, Object value) {}

  private static List<ParameterValue> parameters(
      ProgramInterface.Function function, Object[] arguments) {
    List<org.verajvm.codegen.types.Type> types =
        function.parameters().stream().filter(type -> !Layouts.isUnit(type)).toList();
    if (types.size() != arguments.length) {
      throw new IllegalArgumentException(
          function.name() + " takes " + types.size() + " arguments, not " + arguments.length);
    }
    List<ParameterValue> values = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      values.add(new ParameterValue(types.get(i), arguments[i]));
    }
    return values;
  }

  private ExecutionResult callHere(
      ProgramInterface.Function function, List<ParameterValue> parameters) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    engine.enter(environment(options.stdout().orElse(out), options.stderr().orElse(err)));
    Outcome outcome = guarded(() -> engine.call(function.name(), words(parameters)));
    List<VeraValue.Handle> held = new ArrayList<>();
    Optional<VeraValue> value = Optional.empty();
    OptionalInt exitCode = OptionalInt.empty();
    Optional<Trap> trap = Optional.empty();
    switch (outcome) {
      case Outcome.Returned returned ->
          value = Optional.of(reader.read(function.result(), returned.word(), held));
      case Outcome.Exited exited -> {
        exitCode = OptionalInt.of((int) exited.status());
        reset();
      }
      case Outcome.Stopped stopped -> {
        trap = Optional.of(new TrapDescription(layouts).describe(stopped));
        reset();
      }
    }
    return new ExecutionResult(
        value,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8),
        exitCode,
        trap,
        state(held),
        storeSizes(),
        currentStatistics(),
        held);
  }

  private long[] words(List<ParameterValue> parameters) {
    HeapWriter writer = new HeapWriter(engine, layouts, handles);
    return parameters.stream().mapToLong(each -> writer.write(each.type(), each.value())).toArray();
  }

  /** Runs within the time limit; what the engine reports after it is a timeout. */
  private Outcome guarded(Supplier<Outcome> body) {
    try (Deadline deadline = new Deadline(options.limits().callTime())) {
      Outcome outcome = body.get();
      return deadline.expired() && outcome instanceof Outcome.Stopped stopped
          ? new Outcome.Stopped(
              TrapKind.TIMEOUT,
              OptionalInt.empty(),
              "The time limit is used up",
              stopped.functions(),
              Optional.empty())
          : outcome;
    }
  }

  /** Makes the instance ready for the next call after one that did not return. */
  private void reset() {
    if (engine.exports(RuntimeExports.RESET)) {
      engine.callRuntime(RuntimeExports.RESET);
    }
  }

  private Map<String, VeraValue> state(List<VeraValue.Handle> held) {
    Map<String, VeraValue> state = new LinkedHashMap<>();
    for (ProgramInterface.StateCell cell : layouts.program().cells()) {
      if (reader.isSet(cell)) {
        state.put(cell.name(), reader.readAt(cell.type(), cell.address(), held));
      }
    }
    return state;
  }

  /** Collects garbage: afterwards the stores hold exactly what is reachable. */
  public synchronized void collect() {
    if (hasHeap) {
      onGuestThread(() -> engine.callRuntime(RuntimeExports.COLLECT));
    }
  }

  /**
   * Checks the heap's invariants.
   *
   * @throws IllegalStateException when one is broken
   */
  public synchronized void verify() {
    if (hasHeap) {
      long broken = onGuestThread(() -> engine.callRuntime(RuntimeExports.VERIFY));
      if (broken != 0) {
        throw new IllegalStateException("internal error: heap invariant " + broken + " is broken");
      }
    }
  }

  /** The number of entries in each store now. */
  public StoreSizes storeSizes() {
    return engine.stores().sizes();
  }

  /** What the collector has done so far. */
  public synchronized Statistics statistics() {
    return currentStatistics();
  }

  /** Without the lock, which the caller of a call holds while the call runs on another thread. */
  private Statistics currentStatistics() {
    return new Statistics(
        timer.collections(),
        timer.totalNanos(),
        timer.longestNanos(),
        statistic(Statistic.BYTES_ALLOCATED),
        statistic(Statistic.BYTES_LIVE),
        statistic(Statistic.HEAP_BYTES),
        engine.stores().counts());
  }

  private long statistic(Statistic statistic) {
    return hasHeap ? engine.callRuntime(RuntimeExports.STATISTIC, statistic.code()) : 0;
  }

  private <T> T onGuestThread(Supplier<T> body) {
    if (closed) {
      throw new IllegalStateException("the instance has been closed");
    }
    return GuestThreads.run(options.limits().stackBytes(), body::get);
  }

  /** Lets memory and stores go; views of handles are of no use afterwards. */
  @Override
  public synchronized void close() {
    closed = true;
    engine.close();
  }
}
