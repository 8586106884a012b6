package org.verajvm.conformance.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.verajvm.conformance.differential.Ours;
import org.verajvm.conformance.differential.Pair;
import org.verajvm.conformance.differential.Reference;
import org.verajvm.conformance.differential.WellTyped;
import org.verajvm.conformance.generated.Dialect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/fuzz differential}: generated programs through this and another implementation. */
@Command(
    name = "differential",
    description = "Generates programs and compares what this and another implementation do.")
final class FuzzDifferential implements Callable<Integer> {
  @Option(names = "--count", description = "Number of programs (default: ${DEFAULT-VALUE}).")
  private int count = 2000;

  @Option(names = "--seed", description = "Program n is made from seed + n.")
  private long seed = System.currentTimeMillis();

  @Option(names = "--batch", description = "Programs in a file (default: ${DEFAULT-VALUE}).")
  private int batch = 10;

  @Option(names = "--reference", required = true, description = "The other one's command.")
  private Path reference = Path.of("vera");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println("seed " + seed);
    WellTyped comparison = new WellTyped(new Ours(), new Reference(reference), Dialect.COMMON);
    Map<String, Integer> counts = new TreeMap<>();
    for (int from = 0; from < count; from += batch) {
      List<Long> seeds =
          LongStream.range(seed + from, seed + Math.min(count, from + batch)).boxed().toList();
      for (Pair pair : comparison.compare(seeds)) {
        counts.merge(pair.agrees() ? "agree " + pair.ours().ending() : "differ", 1, Integer::sum);
        if (!pair.agrees()) {
          out.println("--- seed " + pair.seed());
          out.println("ours:   " + pair.ours());
          out.println("theirs: " + pair.theirs());
        }
      }
      out.println(counts);
      out.flush();
    }
    return 0;
  }
}
