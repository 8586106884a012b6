package org.verajvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verajvm.parser.diagnostic.Severity;

final class CaseReaderTest {
  @TempDir Path folder;

  private ConformanceCase read(String text) throws IOException {
    Path file = folder.resolve("case.vera");
    Files.writeString(file, text);
    return CaseReader.read("case", file);
  }

  @Test
  void theFirstParagraphIsTheTitle() throws IOException {
    assertEquals(
        "Halves only even numbers.", read("-- Halves only\n-- even numbers.\n\nbody").title());
  }

  @Test
  void aProgramWithoutTitleIsNoCase() {
    assertThrows(CaseFormatException.class, () -> read("public fn main"));
  }

  @Test
  void aCallCarriesItsResultAndArguments() throws IOException {
    ExpectedCall call =
        read("-- T.\n--\n-- call: join(\"a, b\", 2) = \"x\\ny\"\n").calls().getFirst();
    assertEquals(List.of("a, b", "2"), call.arguments());
    assertEquals(new Outcome.Returned(Optional.of("x\ny")), call.outcome());
    assertEquals(StoreCounts.EMPTY, call.kept());
  }

  @Test
  void aTrapNamesKindAndPartOfTheMessage() throws IOException {
    ExpectedCall call =
        read("-- T.\n--\n-- call: f(1) ! overflow \"Integer\"\n").calls().getFirst();
    assertTrue(call.outcome().matches(new Outcome.Trapped("overflow", "Integer overflow")));
    assertFalse(call.outcome().matches(new Outcome.Trapped("overflow", "none")));
    assertFalse(call.outcome().matches(new Outcome.Trapped("underflow", "Integer")));
  }

  @Test
  void keysBelongToTheCallAboveThem() throws IOException {
    List<ExpectedCall> calls =
        read("-- T.\n--\n-- call: a()\n--   stdout: \"1\"\n-- call: b()\n--   stores: set=2\n")
            .calls();
    assertEquals("1", calls.get(0).stdout());
    assertEquals("", calls.get(1).stdout());
    assertEquals(new StoreCounts(0, 2, 0), calls.get(1).kept());
  }

  @Test
  void aTrapMayNameTheRunningFunctions() throws IOException {
    ExpectedCall call =
        read("-- T.\n"
                + "--\n"
                + "-- call: f() ! overflow\n"
                + "--   at: g line 3 of lib.vera\n"
                + "--   at: f line 9\n")
            .calls()
            .getFirst();
    assertEquals(
        List.of(new FrameMark("g", "lib.vera", 3), new FrameMark("f", "", 9)), call.frames());
  }

  @Test
  void diagnosticsAreSortedByLine() throws IOException {
    ConformanceCase read = read("-- T.\n--\n-- error: E130 line 9\n-- warning: W001 line 4\n");
    assertEquals(
        List.of(
            new DiagnosticMark(Severity.WARNING, "W001", "", 4),
            new DiagnosticMark(Severity.ERROR, "E130", "", 9)),
        read.diagnostics());
    assertTrue(read.isRejected());
  }

  @Test
  void anUnknownKeyIsReportedWithItsPlace() {
    CaseFormatException e =
        assertThrows(CaseFormatException.class, () -> read("-- T.\n--\n-- colour: red\n"));
    assertTrue(e.toString().contains("case.vera:3"), e::toString);
  }
}
