package org.verajvm.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A benchmark with the parameters it is run at.
 *
 * @param benchmark the class's name
 * @param parameter which of its parameters is given values other than its own, besides the size
 * @param values of that parameter; empty for its own
 * @param sizes of the whole run; empty for the benchmark's own
 * @param quick how many of the sizes a quick run takes
 */
record Plan(
    String benchmark, String parameter, List<String> values, List<String> sizes, int quick) {
  private static final List<String> FOUR_DECADES =
      List.of("1000", "10000", "100000", "1000000", "10000000");
  private static final List<String> THREE_DECADES = FOUR_DECADES.subList(0, 4);

  /** Everything, in the order of the report. */
  static final List<Plan> ALL =
      List.of(
          new Plan("Allocation", "kind", List.of(), List.of("1000000"), 1),
          new Plan("Effects", "kind", List.of(), List.of("1000000"), 1),
          new Plan("LiveHeap", "kind", List.of("list", "flat", "decimals"), FOUR_DECADES, 1),
          new Plan("LiveHeap", "kind", List.of("maps", "nest"), THREE_DECADES, 1),
          new Plan("DeadHeap", "kind", List.of("list", "twins", "decimals"), FOUR_DECADES, 2),
          new Plan("DeadHeap", "kind", List.of("half", "maps", "sets"), THREE_DECADES, 2),
          new Plan("Versions", "kind", List.of(), List.of("1", "10", "100", "1000", "10000"), 1),
          new Plan("Eviction", "kind", List.of(), FOUR_DECADES, 1),
          new Plan("MapOperations", "peer", List.of(), List.of("100", "10000", "1000000"), 1),
          new Plan("SetOperations", "peer", List.of(), List.of("1000", "100000"), 1),
          new Plan("DecimalOperations", "digits", List.of(), List.of(), 0),
          new Plan("CompileSpeed", "size", List.of(), List.of("1000", "10000", "100000"), 1));

  /** How the run goes: as often and as long as a whole run of a quarter of an hour allows. */
  Options options(boolean quickly) {
    int iterations = quickly ? 2 : 5;
    TimeValue time = TimeValue.milliseconds(quickly ? 50 : 250);
    ChainedOptionsBuilder builder =
        new OptionsBuilder()
            .include("\\." + benchmark + "\\.")
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .forks(1)
            .warmupIterations(quickly ? 1 : 3)
            .warmupTime(time)
            .measurementIterations(iterations)
            .measurementTime(time)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .jvmArgs(
                "-Xmx12g", "-Xss64m", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow");
    if (!values.isEmpty()) {
      builder.param(parameter, values.toArray(String[]::new));
    }
    if (!sizes.isEmpty()) {
      List<String> chosen = quickly ? sizes.subList(0, quick) : sizes;
      builder.param("size", chosen.toArray(String[]::new));
    }
    return builder.build();
  }
}
