package org.verajvm.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.verajvm.conformance.SpecSection.Missing;

/**
 * What programs each numbered section of the specification has. A program that the section allows
 * is accepted and a call of it returns; one that does what the section forbids is rejected, or a
 * call of it stops. A case with calls of both kinds counts as either.
 */
public final class SectionCoverage {
  private static final Pattern LEADING_ZERO = Pattern.compile("\\.0+(?=\\d)");

  /** A section with its numbers of programs. */
  public record Row(SpecSection section, int allows, int forbids, int cases) {
    /** What programs it has none of, among the two kinds. */
    public List<Missing> missing() {
      List<Missing> kinds = new ArrayList<>();
      if (cases == 0) {
        kinds.add(Missing.CASES);
      } else if (allows == 0) {
        kinds.add(Missing.ALLOWS);
      } else if (forbids == 0) {
        kinds.add(Missing.FORBIDS);
      }
      return kinds;
    }
  }

  private SectionCoverage() {}

  /** One row for each section, in the given order. */
  public static List<Row> rows(List<SpecSection> sections, List<ConformanceCase> cases) {
    Map<String, List<ConformanceCase>> bySection = new HashMap<>();
    for (ConformanceCase each : cases) {
      bySection.computeIfAbsent(number(each), _ -> new ArrayList<>()).add(each);
    }
    return sections.stream()
        .map(section -> row(section, bySection.getOrDefault(section.number(), List.of())))
        .toList();
  }

  private static Row row(SpecSection section, List<ConformanceCase> cases) {
    return new Row(
        section,
        (int) cases.stream().filter(SectionCoverage::allows).count(),
        (int) cases.stream().filter(SectionCoverage::forbids).count(),
        cases.size());
  }

  private static boolean allows(ConformanceCase each) {
    return !each.isRejected()
        && (each.calls().isEmpty() || !each.calls().stream().allMatch(SectionCoverage::stops));
  }

  private static boolean forbids(ConformanceCase each) {
    return each.isRejected() || each.calls().stream().anyMatch(SectionCoverage::stops);
  }

  private static boolean stops(ExpectedCall call) {
    return call.outcome() instanceof Outcome.Trapped;
  }

  /** The number of the section that a case's folder names: {@code 4.5} for 4.05-comparison. */
  public static String number(ConformanceCase each) {
    String section = each.section();
    String folder = section.substring(section.lastIndexOf('/') + 1);
    int dash = folder.indexOf('-');
    return LEADING_ZERO.matcher(dash < 0 ? folder : folder.substring(0, dash)).replaceAll(".");
  }

  /** The rows as a table, with the reasons for what is missing below it. */
  public static String render(List<Row> rows) {
    StringBuilder text = new StringBuilder(line("section", "allows", "forbids", "cases"));
    for (Row row : rows) {
      text.append(line(row.section().number() + " " + row.section().title(), row));
    }
    text.append(line("all", sum(rows))).append(System.lineSeparator());
    for (Row row : rows) {
      row.section()
          .gap()
          .ifPresent(gap ->
              text.append(
                  "%s has no %s: %s%n"
                      .formatted(row.section().number(), what(gap.missing()), gap.reason())));
    }
    return text.toString();
  }

  private static String what(Missing missing) {
    return switch (missing) {
      case ALLOWS -> "allowed program";
      case FORBIDS -> "forbidden program";
      case CASES -> "case";
    };
  }

  private static Row sum(List<Row> rows) {
    return rows.stream()
        .reduce((a, b) ->
            new Row(
                a.section(),
                a.allows() + b.allows(),
                a.forbids() + b.forbids(),
                a.cases() + b.cases()))
        .orElseThrow();
  }

  private static String line(String title, Row row) {
    return line(
        title,
        Integer.toString(row.allows()),
        Integer.toString(row.forbids()),
        Integer.toString(row.cases()));
  }

  private static String line(String title, String allows, String forbids, String cases) {
    return "%-48s %7s %8s %6s%n".formatted(title, allows, forbids, cases);
  }
}
