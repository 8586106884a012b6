package org.verajvm.conformance.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verajvm.conformance.Pass;
import org.verajvm.conformance.generated.ProgramGenerator.Kind;
import org.verajvm.conformance.jvm.JvmHost;

/** Generated programs do what the evaluator of their trees says, and keep what it says. */
class GeneratedProgramsTest {
  private static final int BATCH = 10;
  private static final int SHRINK = 500;

  private static Fuzz.Report run(long seed, int count) {
    Trial trial = new Trial(new JvmHost(), List.of(Pass.PLAIN, Pass.STRESS));
    return new Fuzz(trial, Kind.KEEPING_HANDLES, BATCH).run(seed, count, SHRINK);
  }

  @Test
  void programsDoWhatTheirTreesMean() {
    Fuzz.Report report = run(42, 150);
    assertEquals(List.of(), report.failures());
    assertTrue(report.compared() > 100, "compared " + report.compared());
    assertTrue(report.trapped() > 0, "no program traps");
  }

  @Test
  @Tag("nightly")
  void twentyThousandProgramsOfTheDayDoWhatTheirTreesMean() {
    long seed = System.currentTimeMillis();
    System.out.println("seed of the generated programs: " + seed);
    assertEquals(List.of(), run(seed, 20_000).failures());
  }

  @Test
  void theSameChoicesMakeTheSameProgram() {
    Choices first = Choices.random(7);
    Program program = ProgramGenerator.generate(first, Kind.KEEPING_HANDLES, Dialect.WHOLE, "");
    Program again =
        ProgramGenerator.generate(
            Choices.replay(first.record()), Kind.KEEPING_HANDLES, Dialect.WHOLE, "");
    assertEquals(ProgramText.files(List.of(program)), ProgramText.files(List.of(again)));
  }

  @Test
  void noChoicesAtAllMakeAProgramToo() {
    Subject simplest =
        Subject.of(Choices.replay(Decisions.NONE), Kind.KEEPING_HANDLES, Dialect.WHOLE, "")
            .orElseThrow();
    assertTrue(new Trial(new JvmHost(), List.of(Pass.PLAIN)).run(List.of(simplest)).isEmpty());
  }
}
