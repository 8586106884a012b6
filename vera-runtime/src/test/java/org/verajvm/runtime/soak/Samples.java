package org.verajvm.runtime.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Quantities sampled again and again while something runs. */
final class Samples {
  private final Map<String, List<Double>> columns = new LinkedHashMap<>();

  /** Appends a sample of a quantity. */
  void add(String quantity, double value) {
    columns.computeIfAbsent(quantity, name -> new ArrayList<>()).add(value);
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
    List<Double> all = columns.getOrDefault(quantity, List.of());
    return Slope.of(
        all.subList(all.size() / 2, all.size()).stream()
            .mapToDouble(Double::doubleValue)
            .toArray());
  }

  /** Writes a line for each sample, with a line of names above. */
  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", columns.keySet()));
    int samples = columns.values().stream().mapToInt(List::size).min().orElse(0);
    for (int i = 0; i < samples; i++) {
      int row = i;
      lines.add(
          String.join(
              ",",
              columns.values().stream()
                  .map(column -> String.valueOf(Math.round(column.get(row))))
                  .toList()));
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines);
  }
}
