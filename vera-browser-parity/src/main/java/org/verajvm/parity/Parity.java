package org.verajvm.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.conformance.CallObservation;
import org.verajvm.conformance.CollectionPoint;
import org.verajvm.conformance.HostedInstance;
import org.verajvm.conformance.HostedProgram;
import org.verajvm.conformance.Outcome;
import org.verajvm.conformance.Pass;

/** Compares what the JVM and Chromium do with one program, call by call. */
public final class Parity {
  /** As many as the command line prints; engines keep more or fewer of a deep stack. */
  private static final int FRAMES = 20;

  private final ChromiumHost chromium;
  private final Pass pass;
  private final Divergences divergences = Divergences.load();

  public Parity(ChromiumHost chromium) {
    this(chromium, Pass.PLAIN);
  }

  public Parity(ChromiumHost chromium, Pass pass) {
    this.chromium = chromium;
    this.pass = pass;
  }

  /**
   * What a comparison came to.
   *
   * @param calls made on each host
   * @param collections whose store sizes were compared
   * @param differences each in a line; none when the hosts agree
   * @param divergence why the hosts differ by nature; empty where they must agree
   */
  public record Result(
      int calls, int collections, List<String> differences, Optional<String> divergence) {
    public Result {
      differences = List.copyOf(differences);
    }

    private Result(int calls, int collections, List<String> differences) {
      this(calls, collections, differences, Optional.empty());
    }

    private static Result divergent(String reason) {
      return new Result(0, 0, List.of(), Optional.of(reason));
    }

    /** True when nothing differs. */
    public boolean same() {
      return differences.isEmpty();
    }
  }

  /**
   * Makes every call of a program on both hosts, unless browsers differ there by nature; a failure
   * of a host counts as a difference. A program that uses what browsers do not have diverges only
   * if it does something else there.
   */
  public Result compare(Subject subject) {
    Optional<String> reason = divergences.reason(subject);
    if (reason.isPresent()) {
      return Result.divergent(reason.get());
    }
    try {
      ChromiumProgram program = chromium.compile(subject.main());
      Result result = compare(program, subject);
      return result.same()
          ? result
          : program.module().flatMap(divergences::reason).map(Result::divergent).orElse(result);
    } catch (RuntimeException | StackOverflowError failure) {
      return new Result(0, 0, List.of("a host failed: " + failure));
    }
  }

  private Result compare(ChromiumProgram program, Subject subject) {
    int calls = 0;
    int collections = 0;
    List<String> differences = new ArrayList<>();
    for (Subject.Call call : subject.calls()) {
      Result result = compare(program, call, subject.repetitions());
      calls += result.calls();
      collections += result.collections();
      differences.addAll(result.differences());
    }
    return new Result(calls, collections, differences);
  }

  private Result compare(ChromiumProgram program, Subject.Call call, int repetitions) {
    List<String> differences = new ArrayList<>();
    int calls = 0;
    int collections = 0;
    try (HostedInstance here = start(program.onJvm());
        HostedInstance there = start(program)) {
      while (calls < repetitions && differences.isEmpty()) {
        calls++;
        CallObservation expected = observe(here, call);
        Map<String, String> actual = parts(observe(there, call));
        collections += expected.collections().size();
        String where = call + " call " + calls;
        parts(expected)
            .forEach((part, value) ->
                difference(where, part, value, actual.getOrDefault(part, ""), differences));
      }
    }
    return new Result(calls, collections, differences);
  }

  private HostedInstance start(HostedProgram program) {
    return program.start(pass, OptionalLong.empty());
  }

  private static CallObservation observe(HostedInstance instance, Subject.Call call) {
    return instance.call(call.function(), call.arguments(), call.stdin());
  }

  private static void difference(
      String where, String part, String here, String there, List<String> differences) {
    if (!here.equals(there)) {
      differences.add(
          "%s: %s is %s on the JVM, %s in Chromium"
              .formatted(where, part, from(here, there), from(there, here)));
    }
  }

  /** A text from a little before the place where it differs from another one. */
  private static String from(String text, String other) {
    int same = 0;
    while (same < Math.min(text.length(), other.length())
        && text.charAt(same) == other.charAt(same)) {
      same++;
    }
    int start = same < LONG ? 0 : same - LONG / 2;
    int end = Math.min(text.length(), same + LONG);
    return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
  }

  /** Longer texts are shown around the first difference only. */
  private static final int LONG = 100;

  private static Map<String, String> parts(CallObservation seen) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("outcome", outcome(seen.outcome()));
    parts.put("stdout", seen.stdout());
    parts.put("stderr", seen.stderr());
    parts.put("functions that ran", frames(seen));
    parts.put("stores at the end", seen.atEnd().toString());
    parts.put("stores with the result", seen.kept().toString());
    parts.put("stores without it", seen.released().toString());
    parts.put("State", new TreeMap<>(seen.state()).toString());
    parts.put("collections", collections(seen.collections()));
    return parts;
  }

  /** Where a stack ends is the engine's; which functions run innermost is not. */
  private static String frames(CallObservation seen) {
    return seen.outcome() instanceof Outcome.Trapped trapped
            && trapped.kind().equals(TrapKind.STACK_OVERFLOW.text())
        ? ""
        : seen.frames().stream().limit(FRAMES).toList().toString();
  }

  private static String collections(List<CollectionPoint> points) {
    return String.join("; ", points.stream().map(CollectionPoint::toString).toList());
  }

  /** A trap's text may name what only one engine knows; its kind may not differ. */
  private static String outcome(Outcome outcome) {
    return outcome instanceof Outcome.Trapped trapped
        ? "trap " + trapped.kind()
        : outcome.toString();
  }
}
