package org.verajvm.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.verajvm.conformance.Suite;
import org.verajvm.conformance.mutation.Mutator;
import org.verajvm.conformance.mutation.Robustness;
import org.verajvm.conformance.mutation.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bin/fuzz mutations}: damaged programs through the compiler. */
@Command(
    name = "mutations",
    description =
        "Damages programs of the suite and compiles them: each must give diagnostics or a module"
            + " that validates.")
final class FuzzMutations implements Callable<Integer> {
  @Option(names = "--count", description = "Number of programs (default: ${DEFAULT-VALUE}).")
  private int count = 20_000;

  @Option(names = "--seed", description = "The same seed makes the same programs.")
  private long seed = System.nanoTime();

  @Option(names = "--limit", description = "Seconds for one program (default: ${DEFAULT-VALUE}).")
  private int limitSeconds = 20;

  @Option(
      names = "--depth",
      description = "How far to go, one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Trial.Depth depth = Trial.Depth.VALIDATE;

  @Parameters(description = "Folders of programs to damage; the project's own suite without any.")
  private List<Path> folders = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.println("seed " + seed);
    out.flush();
    Robustness run = new Robustness(depth, Duration.ofSeconds(limitSeconds));
    run.run(new Mutator(corpus()), count, seed);
    report(run, out);
    return run.findings().isEmpty() ? 0 : 1;
  }

  private List<String> corpus() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path folder : folders.isEmpty() ? List.of(Suite.root()) : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file :
            files.filter(each -> each.toString().endsWith(".vera")).sorted().toList()) {
          texts.add(Files.readString(file));
        }
      }
    }
    return texts;
  }

  private static void report(Robustness run, PrintWriter out) {
    new TreeMap<>(run.verdicts()).forEach((verdict, n) -> out.println(verdict + " " + n));
    out.println("codes " + codes(run.codes()));
    for (Robustness.Finding finding : run.findings()) {
      out.println("--- " + finding.trial().verdict() + " " + finding.trial().detail());
      out.println(finding.program());
    }
    out.flush();
  }

  private static String codes(Map<String, Integer> codes) {
    return String.join(
        " ",
        new TreeMap<>(codes)
            .entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).toList());
  }
}
