package org.verajvm.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verajvm.conformance.Pass;
import org.verajvm.conformance.generated.Fuzz;
import org.verajvm.conformance.generated.ProgramGenerator.Kind;
import org.verajvm.conformance.generated.Trial;
import org.verajvm.runtime.browser.RuntimeSource;

/**
 * Generated programs do in Chromium what the evaluator of their trees says, and its stores keep
 * what it says. {@code -Dvera.browser.programs} and {@code -Dvera.browser.seed} ask for others.
 */
class GeneratedProgramsTest {
  private static final int PROGRAMS = Integer.getInteger("vera.browser.programs", 10);
  private static final long SEED = Long.getLong("vera.browser.seed", 42);
  private static final int FEW = 10;
  private static final int BATCH = 10;
  private static final int SHRINK = 100;

  private static Chromium browser;

  @BeforeAll
  static void startBrowser() throws IOException {
    browser = new Chromium();
  }

  @AfterAll
  static void stopBrowser() {
    browser.close();
  }

  private static Fuzz.Report run(String runtime, int count, int shrink) {
    try (ChromiumPage page = new ChromiumPage(browser, runtime)) {
      Trial trial = new Trial(new ChromiumHost(page), List.of(Pass.PLAIN, Pass.STRESS));
      return new Fuzz(trial, Kind.KEEPING_HANDLES, BATCH).run(SEED, count, shrink);
    }
  }

  @Test
  void programsDoInChromiumWhatTheirTreesMean() {
    Fuzz.Report report = run(RuntimeSource.text(), PROGRAMS, SHRINK);
    assertEquals(List.of(), report.failures());
    assertTrue(report.compared() * 10 > PROGRAMS * 7, "compared " + report.compared());
  }

  @Test
  void aRuntimeThatKeepsDeadMapsIsFound() {
    String broken = PlantedDefect.DEAD_MAPS_STAY.plantedIn(RuntimeSource.text());
    assertFalse(run(broken, FEW, 0).failures().isEmpty());
  }
}
