package org.verajvm.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.verajvm.conformance.CallObservation;
import org.verajvm.conformance.ConformanceCase;
import org.verajvm.conformance.ExpectedCall;
import org.verajvm.conformance.HostedInstance;
import org.verajvm.conformance.HostedProgram;
import org.verajvm.conformance.Outcome;
import org.verajvm.conformance.Pass;
import org.verajvm.conformance.jvm.JvmHost;

/** Compares what two hosts do with one case, call by call. */
public final class Parity {
  /** Calls on one instance, so that what one leaves behind meets the next. */
  private static final int CALLS = 10;

  /** The chapter of programs that go to a limit: once is enough, for each takes seconds. */
  private static final String LIMIT = "limit/";

  private final ChromiumHost chromium;
  private final JvmHost jvm = new JvmHost();

  public Parity(ChromiumHost chromium) {
    this.chromium = chromium;
  }

  /** The differences, each in a line; none when the hosts agree. */
  public List<String> differences(ConformanceCase subject) {
    if (subject.calls().isEmpty()) {
      return List.of();
    }
    List<String> differences = new ArrayList<>();
    HostedProgram here = jvm.compile(subject.main());
    HostedProgram there = chromium.compile(subject.main());
    int calls = subject.name().startsWith(LIMIT) ? 1 : CALLS;
    for (ExpectedCall call : subject.calls()) {
      compare(here, there, call, calls, differences);
    }
    return differences;
  }

  private static void compare(
      HostedProgram here,
      HostedProgram there,
      ExpectedCall call,
      int calls,
      List<String> differences) {
    try (HostedInstance jvmInstance = here.start(Pass.PLAIN, OptionalLong.empty());
        HostedInstance pageInstance = there.start(Pass.PLAIN, OptionalLong.empty())) {
      for (int i = 1; i <= calls && differences.isEmpty(); i++) {
        Map<String, String> expected = parts(observe(jvmInstance, call));
        Map<String, String> actual = parts(observe(pageInstance, call));
        int number = i;
        expected.forEach((part, value) -> {
          if (!value.equals(actual.get(part))) {
            differences.add(
                call
                    + " call "
                    + number
                    + ": "
                    + part
                    + " is "
                    + value
                    + " on the JVM, "
                    + actual.get(part)
                    + " in Chromium");
          }
        });
      }
    }
  }

  private static CallObservation observe(HostedInstance instance, ExpectedCall call) {
    return instance.call(call.function(), call.arguments(), call.stdin());
  }

  private static Map<String, String> parts(CallObservation seen) {
    Map<String, String> parts = new TreeMap<>();
    parts.put("outcome", outcome(seen.outcome()));
    parts.put("stdout", seen.stdout());
    parts.put("stderr", seen.stderr());
    parts.put("stores at the end", seen.atEnd().toString());
    parts.put("stores with the result", seen.kept().toString());
    parts.put("stores without it", seen.released().toString());
    parts.put("State", new TreeMap<>(seen.state()).toString());
    return parts;
  }

  /** A trap's text may name what only one engine knows; its kind may not differ. */
  private static String outcome(Outcome outcome) {
    return outcome instanceof Outcome.Trapped trapped
        ? "trap " + trapped.kind()
        : outcome.toString();
  }
}
