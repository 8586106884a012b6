package org.verajvm.conformance.foreign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.verajvm.conformance.CallObservation;
import org.verajvm.conformance.DiagnosticMark;
import org.verajvm.conformance.Host;
import org.verajvm.conformance.HostedInstance;
import org.verajvm.conformance.HostedProgram;
import org.verajvm.conformance.HostedProgram.ExportedFunction;
import org.verajvm.conformance.Outcome;
import org.verajvm.conformance.Pass;
import org.verajvm.conformance.StoreCounts;
import org.verajvm.conformance.foreign.ForeignProgram.Level;

/**
 * Runs a foreign suite. A program that must be rejected reports the code named for it; any other
 * compiles, and when it has a {@code main} (or, without one, other functions that need no argument)
 * they return without a trap and leave nothing in the stores.
 */
public final class ForeignSuite {
  /**
   * What one program came to.
   *
   * @param failure why it did not pass
   */
  public record Result(ForeignProgram program, Optional<String> failure) {}

  private final Host host;
  private final Pass pass;

  public ForeignSuite(Host host, Pass pass) {
    this.host = host;
    this.pass = pass;
  }

  /**
   * Runs the programs of the manifest in {@code folder}: of one chapter, or all for chapter 0.
   *
   * @throws IOException when the manifest cannot be read
   */
  public List<Result> run(Path folder, int chapter) throws IOException {
    return Manifest.read(folder).stream()
        .filter(program -> chapter == 0 || program.chapter() == chapter)
        .map(program -> new Result(program, failure(program)))
        .toList();
  }

  private Optional<String> failure(ForeignProgram program) {
    try {
      List<DiagnosticMark> errors = errors(host.check(program.file()));
      if (program.expectedError().isPresent()) {
        return unreported(program.expectedError().get(), errors);
      }
      if (!errors.isEmpty()) {
        return Optional.of("rejected: " + errors);
      }
      return program.level() == Level.CHECK ? Optional.empty() : run(program);
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.of("host failed: " + e);
    }
  }

  private static List<DiagnosticMark> errors(List<DiagnosticMark> diagnostics) {
    return diagnostics.stream().filter(DiagnosticMark::isError).toList();
  }

  private static Optional<String> unreported(String code, List<DiagnosticMark> errors) {
    return errors.stream().anyMatch(error -> error.code().equals(code))
        ? Optional.empty()
        : Optional.of("expected " + code + ", reported " + errors);
  }

  private Optional<String> run(ForeignProgram program) {
    HostedProgram compiled = host.compile(program.file());
    List<DiagnosticMark> errors = errors(compiled.diagnostics());
    if (!errors.isEmpty()) {
      // A program may be written to be checked and verified only: with holes, it cannot run.
      return program.level() == Level.VERIFY && onlyHoles(errors)
          ? Optional.empty()
          : Optional.of("rejected: " + errors);
    }
    return toCall(compiled).stream().flatMap(name -> trouble(compiled, name).stream()).findFirst();
  }

  private static boolean onlyHoles(List<DiagnosticMark> errors) {
    return errors.stream().allMatch(error -> error.code().equals("E614"));
  }

  private static List<String> toCall(HostedProgram compiled) {
    List<String> callable =
        compiled.exports().stream()
            .filter(export -> !export.needsArguments())
            .map(ExportedFunction::name)
            .toList();
    return callable.contains("main") ? List.of("main") : callable;
  }

  private Optional<String> trouble(HostedProgram compiled, String function) {
    try (HostedInstance instance = compiled.start(pass, OptionalLong.empty())) {
      CallObservation observed = instance.call(function, List.of(), "");
      if (observed.outcome() instanceof Outcome.Trapped trap) {
        return Optional.of(function + ": " + trap);
      }
      return observed.released().equals(StoreCounts.EMPTY)
          ? Optional.empty()
          : Optional.of(function + ": entries left: " + observed.released());
    }
  }

  /** Passed and total, by chapter. */
  public static Map<Integer, String> byChapter(List<Result> results) {
    Map<Integer, int[]> counts = new TreeMap<>();
    for (Result result : results) {
      int[] count = counts.computeIfAbsent(result.program().chapter(), chapter -> new int[2]);
      count[0] += result.failure().isEmpty() ? 1 : 0;
      count[1]++;
    }
    Map<Integer, String> shown = new TreeMap<>();
    counts.forEach((chapter, count) -> shown.put(chapter, count[0] + "/" + count[1]));
    return shown;
  }
}
