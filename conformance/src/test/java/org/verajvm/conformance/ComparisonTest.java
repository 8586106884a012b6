package org.verajvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The runner's own alarm: whatever a case expects, a host that differs is reported. */
final class ComparisonTest {
  private static final CallObservation GOOD =
      new CallObservation(
          new Outcome.Returned(Optional.of("5")),
          "out",
          "",
          List.of(new FrameMark("f", "", 9)),
          new StoreCounts(3, 0, 0),
          new StoreCounts(1, 0, 0),
          StoreCounts.EMPTY,
          Map.of("Int", "7"),
          List.of());

  private static final ExpectedCall CALL =
      new ExpectedCall(
          3,
          "f",
          List.of(),
          "",
          GOOD.outcome(),
          "out",
          "",
          List.of(new FrameMark("f", "", 9)),
          new StoreCounts(1, 0, 0),
          StoreCounts.EMPTY,
          Optional.of(new StoreCounts(3, 0, 0)),
          Map.of("Int", "7"),
          OptionalLong.empty());

  private static final ConformanceCase CASE =
      new ConformanceCase(
          "c", Path.of("c.vera"), "T.", List.of(), List.of(CALL), false, false, true);

  private static List<String> differences(CallObservation observed) {
    return Comparison.differences(CASE, new CaseObservation(List.of(), List.of(observed)));
  }

  @Test
  void theExpectedObservationHasNoDifference() {
    assertEquals(List.of(), differences(GOOD));
  }

  @Test
  void anotherValueIsADifference() {
    assertOneDifference(
        new CallObservation(
            new Outcome.Returned(Optional.of("6")),
            GOOD.stdout(),
            "",
            GOOD.frames(),
            GOOD.atEnd(),
            GOOD.kept(),
            GOOD.released(),
            GOOD.state(),
            List.of()));
  }

  @Test
  void anEntryTooManyAfterTheCollectionIsADifference() {
    assertOneDifference(with(GOOD.atEnd(), new StoreCounts(2, 0, 0), StoreCounts.EMPTY));
  }

  @Test
  void anEntryThatSurvivesTheResultIsADifference() {
    assertOneDifference(with(GOOD.atEnd(), GOOD.kept(), new StoreCounts(1, 0, 0)));
  }

  @Test
  void moreThanTheBoundAtTheEndIsADifference() {
    assertOneDifference(with(new StoreCounts(4, 0, 0), GOOD.kept(), GOOD.released()));
  }

  @Test
  void anotherBacktraceIsADifference() {
    assertOneDifference(
        new CallObservation(
            GOOD.outcome(),
            GOOD.stdout(),
            "",
            List.of(new FrameMark("f", "elsewhere.vera", 9)),
            GOOD.atEnd(),
            GOOD.kept(),
            GOOD.released(),
            GOOD.state(),
            List.of()));
  }

  @Test
  void aCallThatWasNotMadeIsADifference() {
    assertEquals(1, Comparison.differences(CASE, new CaseObservation(List.of(), List.of())).size());
  }

  private static CallObservation with(StoreCounts atEnd, StoreCounts kept, StoreCounts released) {
    return new CallObservation(
        GOOD.outcome(),
        GOOD.stdout(),
        GOOD.stderr(),
        GOOD.frames(),
        atEnd,
        kept,
        released,
        GOOD.state(),
        List.of());
  }

  private static void assertOneDifference(CallObservation observed) {
    List<String> differences = differences(observed);
    assertEquals(1, differences.size(), differences::toString);
    assertTrue(differences.getFirst().startsWith("line 3, f[]"), differences.getFirst());
  }
}
