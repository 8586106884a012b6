package org.verajvm.conformance.mutation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.verajvm.codegen.CompiledModule;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.types.Type;
import org.verajvm.runtime.ExecutionResult;
import org.verajvm.runtime.InstanceOptions;
import org.verajvm.runtime.Limits;
import org.verajvm.runtime.VeraInstance;
import org.verajvm.runtime.VeraProgram;
import org.verajvm.runtime.value.ValueText;

/**
 * Runs the public functions of a program twice: as it is, and with a collection at every safepoint
 * and the heap verified after each. Both must do the same and keep the same store entries.
 */
final class Execution {
  private static final long MEMORY_BYTES = 256L << 20;
  private static final long STACK_BYTES = 64L << 20;
  private static final Duration CALL_TIME = Duration.ofSeconds(3);

  /** Where the two runs may differ: they need more of something when they collect all the time. */
  private static final Set<TrapKind> LIMITS =
      Set.of(TrapKind.TIMEOUT, TrapKind.OUT_OF_MEMORY, TrapKind.STACK_OVERFLOW);

  private final VeraProgram program;

  Execution(CompiledModule module) {
    this.program = VeraProgram.of(module, Optional.empty());
  }

  /** What the two runs did differently, if anything. */
  Optional<String> difference() {
    for (ProgramInterface.Function function : program.functions()) {
      Optional<Object[]> arguments = arguments(function);
      if (arguments.isEmpty()) {
        continue;
      }
      Optional<String> plain = run(function.name(), arguments.get(), false);
      Optional<String> stressed = plain.flatMap(_ -> run(function.name(), arguments.get(), true));
      if (stressed.isPresent() && !plain.equals(stressed)) {
        return Optional.of(function.name() + ": " + plain.get() + " / " + stressed.get());
      }
    }
    return Optional.empty();
  }

  /** What a call did, unless it met a limit. */
  private Optional<String> run(String function, Object[] arguments, boolean stress) {
    try (VeraInstance instance = program.instantiate(options(stress));
        ExecutionResult result = instance.call(function, arguments)) {
      if (result.trap().filter(trap -> LIMITS.contains(trap.kind())).isPresent()) {
        return Optional.empty();
      }
      instance.collect();
      instance.verify();
      return Optional.of(
          result.value().map(ValueText::nested).orElse("")
              + result.trap().map(trap -> " " + trap.kind() + " " + trap.message()).orElse("")
              + " printed "
              + result.stdout()
              + " state "
              + result.state().entrySet().stream()
                  .map(cell -> cell.getKey() + "=" + ValueText.nested(cell.getValue()))
                  .sorted()
                  .collect(Collectors.joining(","))
              + " kept "
              + instance.storeSizes());
    }
  }

  /** The same time and random numbers always, and nowhere to read or write files. */
  private static InstanceOptions options(boolean stress) {
    return InstanceOptions.DEFAULT
        .withDirectory(Path.of("/nonexistent"))
        .withRandom(new SplittableRandom(1))
        .withClock(() -> Instant.EPOCH)
        .withLimits(
            Limits.DEFAULT.withMemory(MEMORY_BYTES).withStack(STACK_BYTES).withCallTime(CALL_TIME))
        .withDebugging(stress, stress);
  }

  private static Optional<Object[]> arguments(ProgramInterface.Function function) {
    List<Object> values = new ArrayList<>();
    for (Type type : function.parameters()) {
      switch (type) {
        case Type.Primitive.UNIT -> {}
        case Type.Primitive.INT, Type.Primitive.NAT, Type.Primitive.BYTE -> values.add(3L);
        case Type.Primitive.BOOL -> values.add(true);
        case Type.Primitive.FLOAT64 -> values.add(1.5);
        case Type.Primitive.STRING -> values.add("ab");
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(values.toArray());
  }
}
