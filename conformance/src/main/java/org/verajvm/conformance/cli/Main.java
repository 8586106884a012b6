package org.verajvm.conformance.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.verajvm.conformance.CaseResult;
import org.verajvm.conformance.CaseRunner;
import org.verajvm.conformance.CodeCoverage;
import org.verajvm.conformance.ConformanceCase;
import org.verajvm.conformance.Pass;
import org.verajvm.conformance.SectionCoverage;
import org.verajvm.conformance.SectionIndex;
import org.verajvm.conformance.SectionTable;
import org.verajvm.conformance.Suite;
import org.verajvm.conformance.foreign.ForeignSuite;
import org.verajvm.conformance.jvm.JvmHost;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bin/conformance}: the suite section by section, or a foreign suite chapter by chapter. */
@Command(
    name = "conformance",
    mixinStandardHelpOptions = true,
    description = "Runs conformance programs and compares what they do with what they expect.")
public final class Main implements java.util.concurrent.Callable<Integer> {
  @Option(
      names = "--stress",
      description = "Collect at every safepoint and verify the heap after each collection.")
  private boolean stress;

  @Option(names = "--verify", description = "Verify the heap after each collection.")
  private boolean verify;

  @Option(names = "--failures", description = "Print failures only, not the table.")
  private boolean failuresOnly;

  @Parameters(description = "Folder with cases; the project's own suite when none is named.")
  private List<Path> folders = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs the command and ends the process with its status: 0 when everything conforms. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(out);
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  private Pass pass() {
    if (stress) {
      return Pass.STRESS;
    }
    return verify ? Pass.VERIFY : Pass.PLAIN;
  }

  @Override
  public Integer call() throws IOException {
    List<CaseResult> results = new ArrayList<>();
    for (Path folder : folders.isEmpty() ? List.of(Suite.root()) : folders) {
      if (!Files.exists(folder)) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), folder + " does not exist; name a folder with cases, or one case.");
      }
      for (ConformanceCase subject : Suite.cases(folder)) {
        CaseResult result = CaseRunner.run(new JvmHost(), subject, pass());
        results.add(result);
        printFailure(result);
      }
    }
    if (!failuresOnly) {
      print(SectionTable.render(results));
    }
    return results.stream().allMatch(CaseResult::passed) ? 0 : 1;
  }

  private void printFailure(CaseResult result) {
    if (!result.passed()) {
      print("FAILED " + result.subject().name());
      result.differences().forEach(difference -> print("  " + difference));
    }
  }

  @Command(
      name = "sections",
      description = {
        "Prints the numbered sections of the specification with their programs,",
        "and the diagnostic codes that cases report.",
        "A case counts as allowed when it is accepted and a call returns, as forbidden when it is",
        "rejected or a call stops; one with calls of both kinds counts as either."
      })
  int sections() throws IOException {
    Path root = Suite.root();
    List<ConformanceCase> cases = Suite.cases(root);
    print(SectionCoverage.render(SectionCoverage.rows(SectionIndex.read(root), cases)));
    print(CodeCoverage.render(cases, CodeCoverage.reasons(root)));
    return 0;
  }

  @Command(
      name = "import",
      description = "Runs a foreign suite: a manifest.json beside its programs.")
  int importSuite(
      @Parameters(paramLabel = "FOLDER") Path folder,
      @Option(names = "--chapter", description = "Only this chapter.", defaultValue = "0")
          int chapter)
      throws IOException {
    List<ForeignSuite.Result> results =
        new ForeignSuite(new JvmHost(), pass()).run(folder, chapter);
    for (ForeignSuite.Result result : results) {
      result
          .failure()
          .ifPresent(reason -> print("FAILED " + result.program().id() + ": " + reason));
    }
    for (Map.Entry<Integer, String> row : ForeignSuite.byChapter(results).entrySet()) {
      print("chapter " + row.getKey() + ": " + row.getValue());
    }
    long passed = results.stream().filter(result -> result.failure().isEmpty()).count();
    print("all: " + passed + "/" + results.size());
    return passed == results.size() ? 0 : 1;
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
