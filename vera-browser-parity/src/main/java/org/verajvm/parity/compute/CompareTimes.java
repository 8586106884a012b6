package org.verajvm.parity.compute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.CompiledModule;
import org.verajvm.codegen.Compiler;
import org.verajvm.codegen.check.ModuleResolver;
import org.verajvm.parity.ChromiumPage;
import org.verajvm.parity.PageInstance;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.runtime.ExecutionResult;
import org.verajvm.runtime.VeraInstance;
import org.verajvm.runtime.VeraProgram;
import org.verajvm.runtime.value.VeraValue;

/**
 * Times the same module in both hosts in one run: round by round, in each round every program on
 * the JVM and then in Chromium, so that whatever else the machine does meets both.
 */
public final class CompareTimes {
  /** Rounds before the first that counts, for both engines to compile what runs often. */
  private static final int WARM_UP = 3;

  private final Map<Workload, Timing> timings = new EnumMap<>(Workload.class);

  private CompareTimes() {}

  /**
   * Runs the comparison.
   *
   * @param rounds that count, at least one
   * @throws IllegalStateException when the hosts compute different values
   */
  public static CompareTimes run(ChromiumPage page, int rounds) {
    CompareTimes comparison = new CompareTimes();
    for (Workload each : Workload.values()) {
      comparison.timings.put(each, new Timing());
    }
    CompiledModule module =
        Compiler.compile(new SourceFile("programs.vera", source()), ModuleResolver.NONE)
            .module()
            .orElseThrow();
    try (VeraInstance here = VeraProgram.of(module, Optional.empty()).instantiate();
        PageInstance there = PageInstance.start(page, module)) {
      for (int round = -WARM_UP; round < rounds; round++) {
        comparison.round(here, there, round >= 0);
      }
    }
    return comparison;
  }

  private void round(VeraInstance here, PageInstance there, boolean counts) {
    timings.forEach((workload, timing) -> {
      long begin = System.nanoTime();
      long expected = onJvm(here, workload);
      double jvm = (System.nanoTime() - begin) / 1e6;
      PageInstance.Timed timed = there.time(workload.function(), workload.size());
      if (!timed.value().equals(Long.toString(expected))) {
        throw new IllegalStateException(
            "%s is %d on the JVM, %s in Chromium"
                .formatted(workload.function(), expected, timed.value()));
      }
      if (counts) {
        timing.add(jvm, timed.milliseconds());
      }
    });
  }

  private static long onJvm(VeraInstance instance, Workload workload) {
    try (ExecutionResult result = instance.call(workload.function(), workload.size())) {
      return ((VeraValue.Int) result.value().orElseThrow()).value();
    }
  }

  private static String source() {
    try (InputStream stream = CompareTimes.class.getResourceAsStream("programs.vera")) {
      if (stream == null) {
        throw new IllegalStateException("internal error: programs.vera is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A table of medians in milliseconds. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("%-28s %10s %10s %16s".formatted("program", "JVM ms", "Chromium", "JVM / Chromium"));
    timings.forEach((workload, timing) ->
        lines.add(
            "%-28s %10.1f %10.1f %16.2f"
                .formatted(
                    workload.function() + " " + workload.size(),
                    timing.jvm(),
                    timing.chromium(),
                    timing.jvm() / timing.chromium())));
    return lines;
  }
}
