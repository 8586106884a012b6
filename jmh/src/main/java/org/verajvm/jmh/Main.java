package org.verajvm.jmh;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.verajvm.jmh.report.Report;

/**
 * Runs the benchmarks and reports: {@code FOLDER [--quick] [--draw] [name...]}. With {@code
 * --program LINES} it prints a program of that length instead.
 *
 * <p>The folder gets what JMH measured ({@code benchmarks.json}), where ({@code environment.json}),
 * the table and the plots. With {@code --draw} nothing is run, and the folder's own measurements
 * are reported again.
 */
public final class Main {
  private static final String RESULTS = "benchmarks.json";

  private Main() {}

  public static void main(String[] arguments) throws IOException, RunnerException {
    Path folder = Path.of(arguments[0]);
    List<String> words = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
    if (words.size() == 2 && words.getFirst().equals("--program")) {
      System.out.print(LargeProgram.text(Integer.parseInt(words.get(1))));
      return;
    }
    boolean quickly = words.remove("--quick");
    boolean draw = words.remove("--draw");
    Files.createDirectories(folder);
    if (!draw) {
      write(folder.resolve(RESULTS), run(quickly, words));
      RunEnvironment.write(folder.resolve("environment.json"));
    }
    System.out.print(Report.write(folder.resolve(RESULTS), folder));
  }

  private static List<RunResult> run(boolean quickly, List<String> names) throws RunnerException {
    List<RunResult> results = new ArrayList<>();
    for (Plan plan : Plan.ALL) {
      if (names.isEmpty() || names.contains(plan.benchmark())) {
        System.err.println("measuring " + plan.benchmark() + " " + plan.values());
        results.addAll(new Runner(plan.options(quickly)).run());
      }
    }
    return results;
  }

  private static void write(Path file, List<RunResult> results) throws IOException {
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
    }
  }
}
