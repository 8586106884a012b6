package org.verajvm.conformance.generated;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.verajvm.conformance.DiagnosticMark;
import org.verajvm.conformance.Host;
import org.verajvm.conformance.HostedProgram;
import org.verajvm.conformance.Pass;
import org.verajvm.conformance.generated.ProgramGenerator.Kind;
import org.verajvm.conformance.jvm.JvmHost;

/** A defect of a compiler is found, and shown as a program that a person can read. */
class PlantedDefectTest {
  private static final int READABLE = 30;
  private static final int CHUNK = 10;
  private static final int MOST = 400;
  private static final int ATTEMPTS = 400;

  /** A compiler that misreads its input. */
  private record Misreading(UnaryOperator<String> misread) implements Host {
    @Override
    public String name() {
      return "misreading";
    }

    @Override
    public List<DiagnosticMark> check(Path main) {
      return new JvmHost().check(main);
    }

    @Override
    public HostedProgram compile(Path main) {
      try {
        Files.writeString(main, misread.apply(Files.readString(main)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new JvmHost().compile(main);
    }
  }

  private static Fuzz.Failure found(UnaryOperator<String> misread, long seed) {
    Fuzz fuzz =
        new Fuzz(
            new Trial(new Misreading(misread), List.of(Pass.PLAIN)), Kind.KEEPING_HANDLES, CHUNK);
    for (long from = seed; from < seed + MOST; from += CHUNK) {
      List<Fuzz.Failure> failures = fuzz.run(from, CHUNK, ATTEMPTS).failures();
      if (!failures.isEmpty()) {
        return failures.getFirst();
      }
    }
    throw new AssertionError("the planted defect was not found");
  }

  private static void assertReadable(Fuzz.Failure failure, String part) {
    assertTrue(failure.text().contains(part), failure.text());
    assertTrue(failure.text().lines().count() <= READABLE, failure.text());
  }

  @Test
  void aSlotThatIsResolvedToTheWrongBindingIsShownInAFewLines() {
    assertReadable(
        found(source -> source.replaceAll("(@[\\w<>, ]+)\\.[12]\\b", "$1.0"), 100), ".1");
  }

  @Test
  void aSetThatForgetsWhatIsAddedIsShownInAFewLines() {
    assertReadable(found(source -> source.replace("set_add(", "set_remove("), 500), "set_add");
  }
}
