package org.verajvm.conformance.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.verajvm.conformance.Suite;
import org.verajvm.conformance.generated.Dialect;

/** Comparisons with another implementation, for which this one stands in. */
class DifferentialTest {
  private static final List<Long> SEEDS = LongStream.range(100, 112).boxed().toList();
  private static final Ours OURS = new Ours();

  /**
   * Ours, but the last program of a file prints an exclamation mark more, and no error is found.
   */
  private static final Implementation LOUD =
      new Implementation() {
        @Override
        public Reply run(Path file) {
          return OURS.run(file) instanceof Reply.Printed(String output)
              ? new Reply.Printed(output + "!")
              : OURS.run(file);
        }

        @Override
        public Reply.Refused check(Path file) {
          return new Reply.Refused(List.of());
        }
      };

  @Test
  void anImplementationAgreesWithItself() {
    List<Pair> pairs = new WellTyped(OURS, OURS, Dialect.COMMON).compare(SEEDS);
    assertTrue(pairs.size() > 8, "compared " + pairs.size());
    assertEquals(List.of(), pairs.stream().filter(each -> !each.agrees()).toList());
    assertTrue(pairs.stream().noneMatch(each -> each.ours().ending() == Verdict.Ending.REFUSED));
  }

  @Test
  void anotherOutputIsADifferenceThatNobodyHasJudged() {
    Tally tally = new Tally(KnownDifferences.load());
    new WellTyped(OURS, LOUD, Dialect.COMMON).compare(SEEDS).forEach(tally::add);
    assertFalse(tally.unknown().isEmpty());
  }

  @Test
  void plantedErrorsAreFound() {
    List<Pair> pairs = new IllTyped(OURS, OURS, Dialect.COMMON).compare(SEEDS);
    long refused =
        pairs.stream().filter(each -> each.ours().ending() == Verdict.Ending.REFUSED).count();
    assertTrue(pairs.size() > 8, "planted " + pairs.size());
    assertTrue(refused > pairs.size() / 2, "refused " + refused);
    assertEquals(List.of(), pairs.stream().filter(each -> !each.agrees()).toList());
  }

  @Test
  void anErrorThatTheOtherOneDoesNotFindIsADifference() {
    assertTrue(
        new IllTyped(OURS, LOUD, Dialect.COMMON)
            .compare(SEEDS).stream().anyMatch(each -> !each.agrees()));
  }

  @Test
  void anEntryExplainsOnlyWhatBothItsPatternsMatch() {
    KnownDifferences table =
        KnownDifferences.parse(
            """
            # about tables
            id: kind
            ours: ^trapped overflow
            theirs: ^trapped unreachable
            differs: the kind
            right: both
            section: 12.7
            reason: none
            """);
    Verdict ours = new Verdict(Verdict.Ending.TRAPPED, "overflow", "", "a");
    Verdict same = new Verdict(Verdict.Ending.TRAPPED, "unreachable", "", "a");
    Verdict other = new Verdict(Verdict.Ending.PRINTED, "", "", "a");
    assertTrue(table.explaining(new Pair(1, ours, same, "")).isPresent());
    assertTrue(table.explaining(new Pair(1, ours, other, "")).isEmpty());
    assertTrue(table.explaining(new Pair(1, other, same, "")).isEmpty());
  }

  @Test
  void aBarInACellDoesNotEndIt() {
    KnownDifferences table =
        KnownDifferences.parse(
            """
            id: bar
            ours: ^printed
            theirs: ^printed
            differs: `||`
            right: both
            section: 4.6
            reason: none
            """);
    assertTrue(table.render().contains("| `\\|\\|` |"), table.render());
  }

  @Test
  void anEntryForMoreOutputExplainsNoOther() {
    KnownDifferences table =
        KnownDifferences.parse(
            """
            id: more
            ours: ^printed
            theirs: ^printed
            output: more
            differs: the output
            right: both
            section: 4.6
            reason: none
            """);
    Verdict ours = new Verdict(Verdict.Ending.PRINTED, "", "", "ab");
    Verdict more = new Verdict(Verdict.Ending.PRINTED, "", "", "axb");
    Verdict other = new Verdict(Verdict.Ending.PRINTED, "", "", "xbax");
    assertTrue(table.explaining(new Pair(1, ours, more, "")).isPresent());
    assertTrue(table.explaining(new Pair(1, ours, other, "")).isEmpty());
    assertTrue(table.explaining(new Pair(1, more, ours, "")).isEmpty());
  }

  @Test
  void theDocumentHasTheTable() throws IOException {
    Path document = Suite.root().resolveSibling("../docs/DIFFERENCES.md").normalize();
    assertTrue(Files.readString(document).contains(KnownDifferences.load().render()));
  }
}
