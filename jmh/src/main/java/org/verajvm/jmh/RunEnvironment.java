package org.verajvm.jmh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where and with what a run was made. */
final class RunEnvironment {
  private RunEnvironment() {}

  /** Writes where these benchmarks were run; what the file says of others stays. */
  static void merge(Path file, List<Plan> plans) throws IOException {
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode facts =
        Files.exists(file) && json.readTree(file.toFile()) instanceof ObjectNode known
            ? known
            : json.createObjectNode();
    JsonNode here = json.valueToTree(facts());
    ObjectNode sorted = json.createObjectNode();
    for (Plan plan : Plan.ALL) {
      String name = plan.benchmark();
      if (plans.contains(plan)) {
        sorted.set(name, here);
      } else if (facts.has(name) && !sorted.has(name)) {
        sorted.set(name, facts.get(name));
      }
    }
    json.writeValue(file.toFile(), sorted);
  }

  private static Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("date", LocalDate.now().toString());
    facts.put("commit", command("git", "rev-parse", "HEAD"));
    facts.put("processor", processor());
    facts.put("processors", Runtime.getRuntime().availableProcessors());
    facts.put("memoryBytes", memory());
    facts.put("system", property("os.name") + " " + property("os.version"));
    facts.put("jdk", property("java.vendor.version") + " " + property("java.vm.version"));
    facts.put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    return facts;
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 2))
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return property("os.arch");
    }
  }

  private static String command(String... words) {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 ? output : "unknown";
    } catch (IOException | InterruptedException e) {
      return "unknown";
    }
  }
}
