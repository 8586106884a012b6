package org.verajvm.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the comparison of a whole suite came to. */
public final class Report {
  private final Programs programs;
  private final Map<String, String> divergent = new LinkedHashMap<>();
  private int compared;
  private int same;
  private int calls;
  private int collections;

  private Report(Programs programs) {
    this.programs = programs;
  }

  /**
   * Compares every program that does not diverge by nature.
   *
   * @param onDifference hears of each program that differs, a line at a time, as it is found
   */
  public static Report of(Programs programs, Parity parity, Consumer<String> onDifference) {
    Report report = new Report(programs);
    programs.subjects().forEach(subject -> report.compare(subject, parity, onDifference));
    return report;
  }

  private void compare(Subject subject, Parity parity, Consumer<String> onDifference) {
    Parity.Result result = parity.compare(subject);
    if (result.divergence().isPresent()) {
      divergent.put(subject.name(), result.divergence().get());
      return;
    }
    compared++;
    calls += result.calls();
    collections += result.collections();
    if (result.same()) {
      same++;
    } else {
      onDifference.accept("DIFFERENT " + subject.name());
      result.differences().forEach(difference -> onDifference.accept("  " + difference));
    }
  }

  /** True when every program that was compared is the same on both hosts. */
  public boolean allSame() {
    return same == compared;
  }

  /** The report for people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("%d of %d programs do the same on both hosts".formatted(same, compared));
    lines.add(
        "  compared: value, output, trap, State and stores of %,d calls; %,d collections"
            .formatted(calls, collections));
    lines.add(
        "  nothing to run: %d that the compiler rejects, %d without a function to call"
            .formatted(programs.rejected().size(), programs.withoutCalls().size()));
    lines.add("  divergent by nature: " + divergent.size());
    divergent.forEach((name, reason) -> lines.add("    %s: %s".formatted(name, reason)));
    if (!programs.leftOut().isEmpty()) {
      lines.add("  functions that are not called: " + programs.leftOut().size());
      programs.leftOut().forEach(each -> lines.add("    " + each));
    }
    return lines;
  }
}
