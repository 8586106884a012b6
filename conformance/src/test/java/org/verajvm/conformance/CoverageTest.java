package org.verajvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.verajvm.conformance.SpecSection.Gap;
import org.verajvm.conformance.SpecSection.Missing;

/** The suite has programs for every section and every code, or says why it has not. */
final class CoverageTest {
  private static final Set<String> CHAPTERS = Set.of("1", "2", "3", "4", "5", "6", "7", "8", "11");

  private final Path root = Suite.root();
  private final List<ConformanceCase> cases = Suite.cases(root);

  CoverageTest() throws IOException {}

  @Test
  void everySectionHasProgramsOfBothKindsOrAReasonForWhatItLacks() throws IOException {
    List<String> wrong =
        SectionCoverage.rows(SectionIndex.read(root), cases).stream()
            .filter(row ->
                !row.missing().equals(row.section().gap().map(Gap::missing).stream().toList()))
            .map(row -> row.section().number() + " lacks " + row.missing())
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyFolderOfTheseChaptersIsASection() throws IOException {
    Set<String> known =
        SectionIndex.read(root).stream().map(SpecSection::number).collect(Collectors.toSet());
    Set<String> unknown =
        cases.stream()
            .map(SectionCoverage::number)
            .filter(number -> CHAPTERS.contains(number.replaceAll("\\..*", "")))
            .filter(number -> !known.contains(number))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unknown);
  }

  @Test
  void everyCodeOfAProgramIsReportedByACaseOrHasAReason() throws IOException {
    assertEquals(List.copyOf(CodeCoverage.reasons(root).keySet()), CodeCoverage.uncovered(cases));
  }

  @Test
  void aCaseWithCallsOfBothKindsCountsAsEither() {
    SpecSection section = new SpecSection("4.5", "comparison", Optional.empty());
    List<SectionCoverage.Row> rows =
        SectionCoverage.rows(
            List.of(section),
            cases.stream()
                .filter(each -> each.name().startsWith("04-expressions/4.05-comparison/"))
                .toList());
    assertTrue(rows.getFirst().cases() > 0);
    assertEquals(List.of(), rows.getFirst().missing());
  }

  @Test
  void aSectionWithoutCasesLacksThem() {
    SpecSection section = new SpecSection("99.1", "nothing", Optional.empty());
    assertEquals(
        List.of(Missing.CASES), SectionCoverage.rows(List.of(section), cases).getFirst().missing());
  }
}
