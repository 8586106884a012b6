package org.verajvm.conformance.generated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.verajvm.conformance.CallObservation;
import org.verajvm.conformance.Host;
import org.verajvm.conformance.HostedInstance;
import org.verajvm.conformance.HostedProgram;
import org.verajvm.conformance.Pass;
import org.verajvm.conformance.generated.evaluate.Expectation;
import org.verajvm.parser.diagnostic.Severity;

/** Compiles generated programs, runs them on a host and compares with what they must do. */
public final class Trial {
  private final Host host;
  private final List<Pass> passes;

  /** Trials on that host, each program run once for each pass. */
  public Trial(Host host, List<Pass> passes) {
    this.host = host;
    this.passes = List.copyOf(passes);
  }

  /**
   * What went wrong, by program; programs that share one file are compiled together. When the file
   * does not compile, each of its programs is tried alone.
   */
  public Map<Subject, String> run(List<Subject> subjects) {
    Map<Subject, String> failures = new LinkedHashMap<>();
    Path folder = write(ProgramText.files(subjects.stream().map(Subject::program).toList()));
    try {
      HostedProgram program = host.compile(folder.resolve("main.vera"));
      List<String> errors = complaints(program);
      if (!errors.isEmpty() && subjects.size() > 1) {
        subjects.forEach(each -> failures.putAll(run(List.of(each))));
      } else if (!errors.isEmpty()) {
        failures.put(subjects.getFirst(), "not accepted: " + errors);
      } else {
        subjects.forEach(each -> runOne(program, each, failures));
      }
    } finally {
      delete(folder);
    }
    return failures;
  }

  /** Errors, and warnings that something was left out. */
  private static List<String> complaints(HostedProgram program) {
    return program.diagnostics().stream()
        .filter(each -> each.severity() == Severity.ERROR || each.code().startsWith("E"))
        .map(Object::toString)
        .toList();
  }

  private void runOne(HostedProgram program, Subject subject, Map<Subject, String> failures) {
    for (Pass pass : passes) {
      try (HostedInstance instance = program.start(pass, OptionalLong.empty())) {
        CallObservation seen = instance.call(subject.entry(), List.of(), "");
        List<String> differences = differences(subject.expectation(), seen);
        if (!differences.isEmpty()) {
          failures.put(subject, pass + ": " + String.join("; ", differences));
          return;
        }
      } catch (RuntimeException failure) {
        failures.put(subject, pass + ": " + failure);
        return;
      }
    }
  }

  private static List<String> differences(Expectation expected, CallObservation seen) {
    List<String> all = new ArrayList<>();
    if (!expected.outcome().matches(seen.outcome())) {
      all.add("expected " + expected.outcome() + ", seen " + seen.outcome());
    }
    compare("output", expected.stdout(), seen.stdout(), all);
    compare("entries kept", expected.kept(), seen.kept(), all);
    compare("entries released", expected.released(), seen.released(), all);
    return all;
  }

  private static void compare(String what, Object expected, Object seen, List<String> all) {
    if (!expected.equals(seen)) {
      all.add(what + ": expected " + expected + ", seen " + seen);
    }
  }

  /** The files in a new folder. */
  public static Path write(Map<String, String> files) {
    try {
      Path folder = Files.createTempDirectory("generated");
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a folder that {@link #write} made. */
  public static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
