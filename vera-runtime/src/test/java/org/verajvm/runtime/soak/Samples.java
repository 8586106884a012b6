package org.verajvm.runtime.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Quantities sampled again and again while something runs; room for all is taken at the start. */
final class Samples {
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final int capacity;

  /** The samples of one quantity. */
  private static final class Column {
    private final double[] values;
    private int count;

    Column(int capacity) {
      values = new double[capacity];
    }
  }

  /**
   * @param capacity the most samples of a quantity
   */
  Samples(int capacity) {
    this.capacity = capacity;
  }

  /** Appends a sample of a quantity. */
  void add(String quantity, double value) {
    Column column = columns.computeIfAbsent(quantity, name -> new Column(capacity));
    column.values[column.count++] = value;
  }

  /** Appends what the JVM holds: heap after a collection, threads, loaded classes. */
  void addJvm() {
    System.gc();
    add("jvm bytes", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    add("threads", ManagementFactory.getThreadMXBean().getThreadCount());
    add("classes", ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
  }

  /** The line through the second half of a quantity's samples, when everything has warmed up. */
  Slope slope(String quantity) {
    Column column = columns.getOrDefault(quantity, new Column(0));
    return Slope.of(Arrays.copyOfRange(column.values, column.count / 2, column.count));
  }

  /** Writes a line for each sample, with a line of names above. */
  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", columns.keySet()));
    int samples = columns.values().stream().mapToInt(column -> column.count).min().orElse(0);
    for (int i = 0; i < samples; i++) {
      int row = i;
      lines.add(
          String.join(
              ",",
              columns.values().stream()
                  .map(column -> String.valueOf(Math.round(column.values[row])))
                  .toList()));
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines);
  }
}
