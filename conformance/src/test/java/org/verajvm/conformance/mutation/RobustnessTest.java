package org.verajvm.conformance.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verajvm.conformance.ConformanceCase;
import org.verajvm.conformance.Suite;

class RobustnessTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Test
  @DisplayName("damaged programs are rejected or compile")
  void everyMutantGetsAnAnswer() throws IOException {
    tryMutants(500, 20_261_122, Trial.Depth.VALIDATE);
  }

  @Test
  @Tag("nightly")
  @DisplayName("twenty thousand damaged programs are rejected or compile")
  void twentyThousandMutantsGetAnAnswer() throws IOException {
    long seed = System.nanoTime();
    System.out.println("mutations: seed " + seed);
    tryMutants(20_000, seed, Trial.Depth.VALIDATE);
  }

  @Test
  @Tag("nightly")
  @DisplayName("damaged programs that compile do the same when they collect at every safepoint")
  void mutantsDoTheSameUnderStress() throws IOException {
    long seed = System.nanoTime();
    System.out.println("mutations run: seed " + seed);
    tryMutants(5_000, seed, Trial.Depth.RUN);
  }

  private static void tryMutants(int count, long seed, Trial.Depth depth) throws IOException {
    Robustness run = new Robustness(depth, LIMIT);
    run.run(new Mutator(corpus()), count, seed);
    assertEquals(List.of(), run.findings());
    assertTrue(run.verdicts().getOrDefault(Verdict.COMPILED, 0) >= count / 10, "mutants compile");
    assertTrue(run.codes().size() >= 10, "mutants reach many rules");
  }

  private static List<String> corpus() throws IOException {
    return Suite.cases(Suite.root()).stream()
        .map(ConformanceCase::main)
        .map(RobustnessTest::text)
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("a finding is shrunk to what shows it")
  void findingsAreShrunk() throws IOException {
    Robustness run =
        new Robustness(text ->
            text.contains("%")
                ? new Trial(Verdict.INTERNAL_ERROR, "planted")
                : new Trial(Verdict.COMPILED, ""));
    run.run(new Mutator(corpus()), 2_000, 1);
    assertEquals(1, run.findings().size());
    assertEquals("%", run.findings().getFirst().program().strip());
  }

  @Test
  @DisplayName("a compiler that does not come back is a finding")
  void endlessWorkIsFound() {
    Trial trial = Trial.of("public fn f(@Int -> @Int)", Trial.Depth.VALIDATE, Duration.ofNanos(1));
    assertEquals(Verdict.TOO_SLOW, trial.verdict());
  }
}
