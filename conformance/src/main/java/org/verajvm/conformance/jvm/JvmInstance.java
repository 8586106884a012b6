package org.verajvm.conformance.jvm;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.conformance.CallObservation;
import org.verajvm.conformance.CaseFormatException;
import org.verajvm.conformance.CollectionPoint;
import org.verajvm.conformance.FrameMark;
import org.verajvm.conformance.HostedInstance;
import org.verajvm.conformance.Outcome;
import org.verajvm.conformance.StoreCounts;
import org.verajvm.runtime.CollectionListener;
import org.verajvm.runtime.ExecutionResult;
import org.verajvm.runtime.InstanceOptions;
import org.verajvm.runtime.Trap;
import org.verajvm.runtime.VeraInstance;
import org.verajvm.runtime.VeraProgram;
import org.verajvm.runtime.store.StoreSizes;
import org.verajvm.runtime.value.ValueText;
import org.verajvm.runtime.value.VeraValue;

/** An instance on the JVM host. */
final class JvmInstance implements HostedInstance {
  private final String main;
  private final VeraProgram program;
  private final RefillableInput stdin = new RefillableInput();
  private final List<CollectionPoint> collections = new ArrayList<>();
  private final VeraInstance instance;

  /** {@code main} is the path of the main file. */
  JvmInstance(String main, VeraProgram program, InstanceOptions options) {
    this.main = main;
    this.program = program;
    this.instance = program.instantiate(options.withStdin(stdin).withListener(this::collected));
  }

  private void collected(CollectionListener.Collection collection) {
    collections.add(
        new CollectionPoint(
            collection.number(),
            collection.trigger().label(),
            collection.objectsLive(),
            collection.bytesLive(),
            collection.referencesTraced(),
            collection.objectsSwept(),
            collection.heapBytes(),
            counts(collection.before()),
            counts(collection.after())));
  }

  @Override
  public CallObservation call(String function, List<String> arguments, String input) {
    stdin.refill(input);
    collections.clear();
    Object[] values =
        JvmProgram.function(program, function)
            .map(found -> ArgumentWords.values(found, arguments))
            .orElseThrow(() -> new CaseFormatException("no public function " + function));
    ExecutionResult result = instance.call(function, values);
    Outcome outcome;
    Map<String, String> state = new LinkedHashMap<>();
    StoreCounts kept;
    try (result) {
      instance.collect();
      kept = counts(instance.storeSizes());
      outcome = outcome(result);
      result.state().forEach((cell, value) -> state.put(cellType(cell), ValueText.nested(value)));
    }
    instance.collect();
    instance.verify();
    return new CallObservation(
        outcome,
        result.stdout(),
        result.stderr(),
        frames(result),
        counts(result.stores()),
        kept,
        counts(instance.storeSizes()),
        state,
        collections);
  }

  /** The {@code T} of {@code State<T>}. */
  private static String cellType(String cell) {
    return cell.substring(cell.indexOf('<') + 1, cell.lastIndexOf('>'));
  }

  private static Outcome outcome(ExecutionResult result) {
    if (result.trap().isPresent()) {
      return new Outcome.Trapped(result.trap().get().kind().text(), result.trap().get().message());
    }
    return result.exitCode().isPresent()
        ? new Outcome.Exited(result.exitCode().getAsInt())
        : new Outcome.Returned(result.value().flatMap(JvmInstance::printed));
  }

  private static Optional<String> printed(VeraValue value) {
    return value instanceof VeraValue.Unit
        ? Optional.empty()
        : Optional.of(ValueText.result(value));
  }

  private List<FrameMark> frames(ExecutionResult result) {
    return result.trap().map(Trap::frames).orElse(List.of()).stream()
        .filter(frame -> !frame.library())
        .map(frame -> FrameMark.of(main, frame.function(), frame.file(), frame.firstLine()))
        .toList();
  }

  private static StoreCounts counts(StoreSizes sizes) {
    return new StoreCounts(sizes.map(), sizes.set(), sizes.decimal());
  }

  @Override
  public void close() {
    instance.close();
  }

  /** Standard input of an instance, which gets a new text for each call. */
  private static final class RefillableInput extends InputStream {
    private InputStream text = InputStream.nullInputStream();

    void refill(String next) {
      text = new ByteArrayInputStream(next.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int read() throws java.io.IOException {
      return text.read();
    }
  }
}
