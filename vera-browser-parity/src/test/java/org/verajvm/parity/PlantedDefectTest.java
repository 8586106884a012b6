package org.verajvm.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verajvm.conformance.Suite;
import org.verajvm.runtime.browser.RuntimeSource;

/** The alarm of the parity run itself: a store that is broken on purpose is found and named. */
class PlantedDefectTest {
  /** Enough for a second collection to meet what the first one left. */
  private static final int REPETITIONS = 2;

  private static Chromium browser;
  private static Programs suite;

  @BeforeAll
  static void startBrowser() throws IOException {
    browser = new Chromium();
    suite = Programs.ofSuite(Suite.root());
  }

  @AfterAll
  static void stopBrowser() {
    browser.close();
  }

  @ParameterizedTest
  @EnumSource
  void aBrokenStoreOperationIsFoundAndTheProgramNamed(PlantedDefect defect) {
    List<String> lines = run(defect.family(), defect.plantedIn(RuntimeSource.text()));
    String first = lines.isEmpty() ? "" : lines.getFirst();
    assertTrue(
        first.startsWith("DIFFERENT ") && first.contains(defect.family().cases()),
        defect + " was not found: " + lines);
  }

  @ParameterizedTest
  @EnumSource
  void theStoresAsTheyAreShowNoDifference(PlantedDefect.Family family) {
    assertEquals(List.of(), run(family, RuntimeSource.text()));
  }

  /** What the parity run says of the family's cases up to the first that differs. */
  private static List<String> run(PlantedDefect.Family family, String runtime) {
    List<String> lines = new ArrayList<>();
    List<Subject> subjects = suite.named(List.of(family.cases())).subjects();
    assertFalse(subjects.isEmpty());
    try (ChromiumPage page = new ChromiumPage(browser, runtime)) {
      Parity parity = new Parity(new ChromiumHost(page));
      for (int i = 0; i < subjects.size() && lines.isEmpty(); i++) {
        Subject each = subjects.get(i);
        Subject brief = new Subject(each.name(), each.main(), each.calls(), REPETITIONS);
        Programs one = new Programs(List.of(brief), List.of(), List.of(), List.of());
        Report.of(one, parity, lines::add);
      }
    }
    return lines;
  }
}
