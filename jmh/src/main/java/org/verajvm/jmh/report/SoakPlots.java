package org.verajvm.jmh.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws what the soak tests sampled: {@code soak-calls.csv} and {@code soak-instances.csv}. */
final class SoakPlots {
  private static final double MEGABYTE = 1e6;

  private SoakPlots() {}

  /** Draws the files that are there. */
  static void write(Path folder) throws IOException {
    Path calls = folder.resolve("soak-calls.csv");
    if (Files.exists(calls)) {
      Map<String, double[]> columns = read(calls);
      draw(
          folder.resolve("soak-stores.svg"),
          "Stores of one instance",
          "entries",
          "calls",
          columns,
          List.of("maps", "sets", "decimals"),
          1);
      draw(
          folder.resolve("soak-memory.svg"),
          "Memory of one instance",
          "megabytes",
          "calls",
          columns,
          List.of("heap bytes", "jvm bytes"),
          MEGABYTE);
    }
    Path instances = folder.resolve("soak-instances.csv");
    if (Files.exists(instances)) {
      draw(
          folder.resolve("soak-instances.svg"),
          "The JVM while instances come and go",
          "megabytes",
          "instances",
          read(instances),
          List.of("jvm bytes"),
          MEGABYTE);
    }
  }

  private static void draw(
      Path file,
      String title,
      String unit,
      String axis,
      Map<String, double[]> columns,
      List<String> names,
      double scale)
      throws IOException {
    Map<String, double[]> series = new LinkedHashMap<>();
    for (String name : names) {
      series.put(
          name.replace(" bytes", ""),
          Arrays.stream(column(columns, name)).map(value -> value / scale).toArray());
    }
    Plot.write(title, axis, unit, column(columns, axis), series, file);
  }

  private static double[] column(Map<String, double[]> columns, String name) {
    return columns.getOrDefault(name, new double[0]);
  }

  private static Map<String, double[]> read(Path file) throws IOException {
    List<String[]> rows = Files.readAllLines(file).stream().map(line -> line.split(",")).toList();
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (int i = 0; i < rows.getFirst().length; i++) {
      int column = i;
      columns.put(
          rows.getFirst()[i],
          rows.stream().skip(1).mapToDouble(row -> Double.parseDouble(row[column])).toArray());
    }
    return columns;
  }
}
