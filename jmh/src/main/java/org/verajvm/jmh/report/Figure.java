package org.verajvm.jmh.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A part of the report: some measurements as a table and, where they grow with a size, a plot.
 *
 * @param name of the plot's file
 * @param benchmark whose measurements
 * @param operation of the benchmark; empty for all of them
 * @param metric which of its times
 * @param each whether the table divides a time by the size
 * @param title for people
 * @param sizes what the size counts
 */
record Figure(
    String name,
    String benchmark,
    String operation,
    Function<Measurement, Optional<Double>> metric,
    boolean each,
    String title,
    String sizes) {
  private static final Function<Measurement, Optional<Double>> TOTAL =
      measurement -> Optional.of(measurement.total());

  static final List<Figure> ALL =
      List.of(
          new Figure(
              "allocation", "Allocation", "", TOTAL, true, "An object that dies young", "objects"),
          new Figure(
              "effects",
              "Effects",
              "",
              TOTAL,
              true,
              "Adding numbers, with the sum where the row says",
              "numbers"),
          new Figure(
              "marking",
              "LiveHeap",
              "",
              Measurement::mark,
              true,
              "Marking",
              "live objects or handles"),
          new Figure(
              "nothing-dead",
              "LiveHeap",
              "",
              Measurement::sweep,
              true,
              "Sweeping where nothing died",
              "live objects or handles"),
          new Figure(
              "sweeping",
              "DeadHeap",
              "",
              Measurement::sweep,
              true,
              "Sweeping, evictions included",
              "dead objects or handles"),
          new Figure(
              "eviction",
              "Eviction",
              "",
              TOTAL,
              true,
              "Evicting from a store, without a module",
              "entries"),
          new Figure(
              "versions",
              "Versions",
              "",
              Measurement::mark,
              false,
              "Marking versions of one map of 10,000 entries",
              "live versions"),
          map("insert", "Inserting all entries"),
          map("get", "Looking every key up"),
          map("iterate", "Going through the entries"),
          map("remove", "Removing all entries"),
          set("add", "Adding all elements"),
          set("contains", "Asking for every element"),
          set("iterate", "Going through the elements"),
          set("remove", "Removing all elements"),
          new Figure(
              "decimals",
              "DecimalOperations",
              "",
              TOTAL,
              false,
              "Decimal arithmetic, by digits",
              ""),
          new Figure(
              "compile-speed",
              "CompileSpeed",
              "",
              TOTAL,
              true,
              "Parsing, checking and compiling a program, each from its text on",
              "lines"));

  private static Figure map(String operation, String title) {
    return new Figure(
        "map-" + operation, "MapOperations", operation, TOTAL, true, title, "entries");
  }

  private static Figure set(String operation, String title) {
    return new Figure(
        "set-" + operation, "SetOperations", operation, TOTAL, true, title, "elements");
  }

  /** A line of the table: times in nanoseconds by size. */
  record Line(String label, TreeMap<Long, Double> points) {}

  /** The lines that the measurements have for this figure, in their order. */
  List<Line> lines(List<Measurement> measurements) {
    Map<String, Line> lines = new java.util.LinkedHashMap<>();
    for (Measurement measurement : measurements) {
      if (measurement.benchmark().equals(benchmark)
          && (operation.isEmpty() || measurement.operation().equals(operation))) {
        Line line =
            lines.computeIfAbsent(label(measurement), label -> new Line(label, new TreeMap<>()));
        metric.apply(measurement).ifPresent(time -> line.points().put(measurement.size(), time));
      }
    }
    return List.copyOf(lines.values());
  }

  private static String label(Measurement measurement) {
    return measurement.benchmark().equals("DecimalOperations")
        ? measurement.operation() + " " + measurement.series()
        : measurement.series().isEmpty() ? measurement.operation() : measurement.series();
  }
}
