package org.verajvm.jmh.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One benchmark at one set of parameters; times in nanoseconds, each the median of the iterations.
 *
 * @param benchmark the class's name
 * @param operation the method's name
 * @param series its parameters but the size
 * @param size the parameter that says how much there is to do; 1 when there is none
 * @param total of one operation
 * @param mark of one collection, where collections are what is measured
 * @param sweep likewise
 */
record Measurement(
    String benchmark,
    String operation,
    String series,
    long size,
    double total,
    Optional<Double> mark,
    Optional<Double> sweep) {

  /** Those in a file that JMH wrote. */
  static List<Measurement> read(Path file) throws IOException {
    List<Measurement> all = new ArrayList<>();
    for (JsonNode node : new ObjectMapper().readTree(file.toFile())) {
      all.add(of(node));
    }
    return all;
  }

  private static Measurement of(JsonNode node) {
    String[] name = node.get("benchmark").asText().split("\\.");
    List<String> series = new ArrayList<>();
    long size = 1;
    for (var parameter : node.path("params").properties()) {
      if (parameter.getKey().equals("size")) {
        size = parameter.getValue().asLong();
      } else {
        series.add(parameter.getValue().asText());
      }
    }
    return new Measurement(
        name[name.length - 2],
        name[name.length - 1],
        String.join(" ", series),
        size,
        median(values(node.get("primaryMetric"))),
        phase(node, "markNanos"),
        phase(node, "sweepNanos"));
  }

  private static Optional<Double> phase(JsonNode node, String name) {
    JsonNode counters = node.path("secondaryMetrics");
    if (!counters.has(name)) {
      return Optional.empty();
    }
    List<Double> nanos = values(counters.get(name));
    List<Double> collections = values(counters.get("collections"));
    List<Double> each = new ArrayList<>();
    for (int i = 0; i < nanos.size(); i++) {
      each.add(nanos.get(i) / collections.get(i));
    }
    return Optional.of(median(each));
  }

  private static List<Double> values(JsonNode metric) {
    List<Double> values = new ArrayList<>();
    metric.get("rawData").forEach(fork -> fork.forEach(value -> values.add(value.asDouble())));
    return values;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
