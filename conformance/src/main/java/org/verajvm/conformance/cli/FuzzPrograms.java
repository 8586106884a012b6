package org.verajvm.conformance.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.verajvm.conformance.Pass;
import org.verajvm.conformance.generated.Fuzz;
import org.verajvm.conformance.generated.ProgramGenerator;
import org.verajvm.conformance.generated.Trial;
import org.verajvm.conformance.jvm.JvmHost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/fuzz programs}: generated programs against the evaluator of their trees. */
@Command(
    name = "programs",
    description =
        "Generates well-typed programs and compares value, output, trap and store sizes with an"
            + " evaluator that shares nothing with the compiler.")
final class FuzzPrograms implements Callable<Integer> {
  private static final int BATCH = 10;
  private static final int PROGRESS = 1000;

  @Option(names = "--count", description = "Number of programs (default: ${DEFAULT-VALUE}).")
  private int count = 20_000;

  @Option(names = "--seed", description = "Program n is made from seed + n.")
  private long seed = System.currentTimeMillis();

  @Option(
      names = "--shrink",
      description = "How many smaller programs to try for a failure (default: ${DEFAULT-VALUE}).")
  private int shrink = 1000;

  @Option(names = "--plain", description = "Without the run that collects at every safepoint.")
  private boolean plain;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println("seed " + seed);
    out.flush();
    List<Pass> passes = plain ? List.of(Pass.PLAIN) : List.of(Pass.PLAIN, Pass.STRESS);
    Fuzz fuzz =
        new Fuzz(new Trial(new JvmHost(), passes), ProgramGenerator.Kind.KEEPING_HANDLES, BATCH);
    int compared = 0;
    int trapped = 0;
    int failed = 0;
    for (int from = 0; from < count; from += PROGRESS) {
      Fuzz.Report report = fuzz.run(seed + from, Math.min(PROGRESS, count - from), shrink);
      compared += report.compared();
      trapped += report.trapped();
      failed += report.failures().size();
      report.failures().forEach(each -> print(each, out));
      out.printf("compared %d, of these trap %d, failed %d%n", compared, trapped, failed);
      out.flush();
    }
    return failed == 0 ? 0 : 1;
  }

  private static void print(Fuzz.Failure failure, PrintWriter out) {
    out.println("--- seed " + failure.seed() + ": " + failure.reason());
    out.println(failure.text());
  }
}
