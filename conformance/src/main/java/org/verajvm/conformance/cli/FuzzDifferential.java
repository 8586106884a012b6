package org.verajvm.conformance.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.verajvm.conformance.differential.IllTyped;
import org.verajvm.conformance.differential.Implementation;
import org.verajvm.conformance.differential.KnownDifferences;
import org.verajvm.conformance.differential.Ours;
import org.verajvm.conformance.differential.Pair;
import org.verajvm.conformance.differential.Reference;
import org.verajvm.conformance.differential.Tally;
import org.verajvm.conformance.differential.Verdict;
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
  private static final int PROGRESS = 10;

  @Option(names = "--count", description = "Number of programs (default: ${DEFAULT-VALUE}).")
  private int count = 2000;

  @Option(names = "--seed", description = "Program n is made from seed + n.")
  private long seed = System.currentTimeMillis();

  @Option(names = "--batch", description = "Programs in a file (default: ${DEFAULT-VALUE}).")
  private int batch = 10;

  @Option(names = "--table", description = "Prints the judged differences and does nothing else.")
  private boolean table;

  @Option(
      names = "--all",
      description = "Prints judged differences too, and errors that nobody finds.")
  private boolean all;

  @Option(names = "--planted", description = "Programs with one error, compared by its code.")
  private boolean planted;

  @Option(names = "--reference", description = "The other one's command.")
  private Path reference = Path.of("vera");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (table) {
      out.print(KnownDifferences.load().render());
      out.flush();
      return 0;
    }
    out.println("seed " + seed);
    Implementation ours = new Ours();
    Implementation theirs = new Reference(reference);
    WellTyped well = new WellTyped(ours, theirs, Dialect.COMMON);
    IllTyped ill = new IllTyped(ours, theirs, Dialect.COMMON);
    Tally tally = new Tally(KnownDifferences.load());
    for (int from = 0; from < count; from += batch) {
      List<Long> seeds =
          LongStream.range(seed + from, seed + Math.min(count, from + batch)).boxed().toList();
      List<Pair> pairs = planted ? ill.compare(seeds) : well.compare(seeds);
      for (Pair pair : pairs) {
        if (tally.add(pair) || all && isWorthReading(pair)) {
          print(pair, out);
        }
      }
      if ((from / batch) % PROGRESS == 0) {
        out.print(tally);
        out.flush();
      }
    }
    out.print(tally);
    out.flush();
    return tally.unknown().isEmpty() ? 0 : 1;
  }

  /** A difference, or a planted error that neither finds. */
  private boolean isWorthReading(Pair pair) {
    return !pair.agrees() || planted && pair.ours().ending() != Verdict.Ending.REFUSED;
  }

  private static void print(Pair pair, PrintWriter out) {
    out.println("--- seed " + pair.seed());
    out.println("ours:   " + pair.ours());
    out.println("theirs: " + pair.theirs());
    out.println(pair.text());
    out.flush();
  }
}
