package org.verajvm.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.verajvm.runtime.value.VeraMap;
import org.verajvm.runtime.value.VeraValue;

/** The example of the API's documentation; {@link EmbeddingTest} runs it. */
final class EmbeddingExample {
  private EmbeddingExample() {}

  static List<String> run() {
    List<String> lines = new ArrayList<>();
    // @start region="example"
    String source =
        """
        public fn tally(@Array<String> -> @Map<String, Int>)
          requires(true)
          ensures(true)
          effects(pure)
        {
          array_fold(@Array<String>.0, map_new(), fn(@Map<String, Int>, @String -> @Map<String, Int>) effects(pure) {
            map_insert(@Map<String, Int>.0, @String.0, option_unwrap_or(map_get(@Map<String, Int>.0, @String.0), 0) + 1)
          })
        }
        """;
    VeraProgram program = VeraCompiler.compile(source).program().orElseThrow();
    Limits limits = Limits.DEFAULT.withMemory(64 << 20).withCallTime(Duration.ofSeconds(5));
    try (VeraInstance instance = program.instantiate(InstanceOptions.DEFAULT.withLimits(limits))) {
      ExecutionResult result = instance.call("tally", List.of("to", "be", "or", "not", "to", "be"));
      VeraMap tally = (VeraMap) result.value().orElseThrow();
      tally.entries().forEach(entry -> lines.add(entry.getKey() + " " + entry.getValue()));
      instance.collect();
      lines.add("held: " + instance.storeSizes().map()); // the result keeps its map alive
      lines.add("be: " + tally.get(new VeraValue.Text("be")).orElseThrow());
      result.close();
      instance.collect();
      lines.add("let go: " + instance.storeSizes().map());
    }
    // @end
    return lines;
  }
}
