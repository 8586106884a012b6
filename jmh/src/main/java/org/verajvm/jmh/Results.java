package org.verajvm.jmh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/** The file of all that JMH measured, in the order of the plans. */
final class Results {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Results() {}

  /** Replaces the measurements of the benchmarks that were run, and keeps those of others. */
  static void merge(Path file, Collection<RunResult> results) throws IOException {
    JsonNode measured = JSON.readTree(text(results));
    Set<String> anew = new HashSet<>();
    measured.forEach(row -> anew.add(benchmark(row)));
    ArrayNode all = JSON.createArrayNode();
    for (JsonNode row : Files.exists(file) ? JSON.readTree(file.toFile()) : all.arrayNode()) {
      if (!anew.contains(benchmark(row))) {
        all.add(row);
      }
    }
    measured.forEach(all::add);
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), sorted(all));
  }

  private static ArrayNode sorted(ArrayNode rows) {
    ArrayNode sorted = JSON.createArrayNode();
    Set<String> done = new HashSet<>();
    for (Plan plan : Plan.ALL) {
      if (done.add(plan.benchmark())) {
        rows.forEach(row -> {
          if (benchmark(row).equals(plan.benchmark())) {
            sorted.add(row);
          }
        });
      }
    }
    return sorted;
  }

  /** The simple name of a row's class. */
  private static String benchmark(JsonNode row) {
    String[] name = row.get("benchmark").asText().split("\\.");
    return name[name.length - 2];
  }

  private static String text(Collection<RunResult> results) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
