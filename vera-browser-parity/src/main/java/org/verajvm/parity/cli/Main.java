package org.verajvm.parity.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.verajvm.conformance.Suite;
import org.verajvm.parity.Chromium;
import org.verajvm.parity.ChromiumHost;
import org.verajvm.parity.ChromiumPage;
import org.verajvm.parity.Divergences;
import org.verajvm.parity.Parity;
import org.verajvm.parity.Programs;
import org.verajvm.parity.Report;
import org.verajvm.parity.compute.CompareTimes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bin/parity}: the same programs on the JVM and in Chromium. */
@Command(
    name = "parity",
    mixinStandardHelpOptions = true,
    description = "Runs programs on the JVM and in Chromium and compares everything they do.")
public final class Main implements Callable<Integer> {
  @Parameters(
      paramLabel = "NAME",
      description = "Only cases whose names contain one of these; the whole suite without any.")
  private List<String> names = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs the command and ends the process with its status: 0 when the hosts agree. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(out);
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    return compare(chromium -> Programs.ofSuite(Suite.root()).named(names));
  }

  @Command(
      name = "import",
      description = "Compares a foreign suite: a manifest.json beside its programs.")
  int importSuite(@Parameters(paramLabel = "FOLDER") Path folder) throws IOException {
    return compare(chromium -> Programs.foreign(folder, chromium));
  }

  @Command(
      name = "divergences",
      description = "Prints where browsers differ from the JVM by nature, and why.")
  int divergences() {
    Divergences.load().lines().forEach(this::print);
    return 0;
  }

  @Command(
      name = "compute",
      description = "Times compute-bound programs in both hosts, side by side in one run.")
  int compute(
      @Option(
              names = "--rounds",
              description = "Rounds that count (${DEFAULT-VALUE}).",
              defaultValue = "9")
          int rounds) {
    if (rounds < 1) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--rounds: at least 1");
    }
    try (Chromium chromium = new Chromium();
        ChromiumPage page = new ChromiumPage(chromium)) {
      print("JVM %s and %s, medians of %d".formatted(Runtime.version(), page.version(), rounds));
      CompareTimes.run(page, rounds).lines().forEach(this::print);
    }
    return 0;
  }

  /** Finds the programs to compare. */
  @FunctionalInterface
  private interface Source {
    Programs programs(ChromiumHost chromium) throws IOException;
  }

  private int compare(Source source) throws IOException {
    try (Chromium chromium = new Chromium();
        ChromiumPage page = new ChromiumPage(chromium)) {
      print("JVM %s and %s".formatted(Runtime.version(), page.version()));
      ChromiumHost host = new ChromiumHost(page);
      Programs programs = source.programs(host);
      Report report = Report.of(programs, new Parity(host), this::print);
      report.lines().forEach(this::print);
      return report.allSame() ? 0 : 1;
    }
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
