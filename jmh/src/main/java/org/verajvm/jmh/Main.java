package org.verajvm.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.verajvm.jmh.report.Report;

/**
 * Runs the benchmarks and reports: {@code FOLDER [--quick] [--draw] [name...]}. With {@code
 * --program LINES} it prints a program of that length instead.
 *
 * <p>The folder gets what JMH measured ({@code benchmarks.json}), where ({@code environment.json}),
 * the table and the plots. A run of some benchmarks replaces their measurements and keeps those of
 * the others. With {@code --draw} nothing is run, and the folder's own measurements are reported
 * again.
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
      List<Plan> plans = plans(words);
      Results.merge(folder.resolve(RESULTS), run(quickly, plans));
      RunEnvironment.merge(folder.resolve("environment.json"), plans);
    }
    System.out.print(Report.write(folder.resolve(RESULTS), folder));
  }

  private static List<Plan> plans(List<String> names) {
    List<Plan> chosen =
        Plan.ALL.stream()
            .filter(plan -> names.isEmpty() || names.contains(plan.benchmark()))
            .toList();
    for (String name : names) {
      if (chosen.stream().noneMatch(plan -> plan.benchmark().equals(name))) {
        throw new IllegalArgumentException("no benchmark " + name);
      }
    }
    return chosen;
  }

  private static List<RunResult> run(boolean quickly, List<Plan> plans) throws RunnerException {
    List<RunResult> results = new ArrayList<>();
    for (Plan plan : plans) {
      System.err.println("measuring " + plan.benchmark() + " " + plan.values());
      results.addAll(new Runner(plan.options(quickly)).run());
    }
    return results;
  }
}
