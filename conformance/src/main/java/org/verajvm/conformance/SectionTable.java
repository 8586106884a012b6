package org.verajvm.conformance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The results of a run as a table, section by section. */
public final class SectionTable {
  private record Row(int allowed, int forbidden, int passed) {
    static final Row EMPTY = new Row(0, 0, 0);

    Row plus(CaseResult result) {
      boolean rejected = result.subject().isRejected();
      return new Row(
          allowed + (rejected ? 0 : 1),
          forbidden + (rejected ? 1 : 0),
          passed + (result.passed() ? 1 : 0));
    }

    Row plus(Row other) {
      return new Row(allowed + other.allowed, forbidden + other.forbidden, passed + other.passed);
    }

    int cases() {
      return allowed + forbidden;
    }
  }

  private SectionTable() {}

  /**
   * One line a section and a line with the sums; columns: accepted programs, rejected programs,
   * passed.
   */
  public static String render(List<CaseResult> results) {
    Map<String, Row> rows = new TreeMap<>();
    for (CaseResult result : results) {
      rows.merge(result.subject().section(), Row.EMPTY.plus(result), Row::plus);
    }
    Row sum = rows.values().stream().reduce(Row.EMPTY, Row::plus);
    return line("section", "allowed", "forbidden", "passed")
        + rows.entrySet().stream()
            .map(row -> line(row.getKey(), row.getValue()))
            .collect(Collectors.joining())
        + line("all", sum);
  }

  private static String line(String section, Row row) {
    return line(
        section,
        Integer.toString(row.allowed),
        Integer.toString(row.forbidden),
        row.passed + "/" + row.cases());
  }

  private static String line(String section, String allowed, String forbidden, String passed) {
    return String.format("%-52s %8s %10s %9s%n", section, allowed, forbidden, passed);
  }
}
