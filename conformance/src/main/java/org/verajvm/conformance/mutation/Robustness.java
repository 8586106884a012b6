package org.verajvm.conformance.mutation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** A run of many damaged programs: each must be rejected with a diagnostic or compile. */
public final class Robustness {
  private static final int SHRINK_ATTEMPTS = 2_000;

  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private final Map<String, Integer> codes = new TreeMap<>();
  private final Set<String> seen = new TreeSet<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Function<String, Trial> compiler;

  /** The run against the real compiler, with a time limit for each program. */
  public Robustness(Trial.Depth depth, Duration limit) {
    this(text -> Trial.of(text, depth, limit));
  }

  Robustness(Function<String, Trial> compiler) {
    this.compiler = compiler;
  }

  /**
   * A defect of the compiler.
   *
   * @param trial what happened
   * @param program the shortest program found that shows it
   */
  public record Finding(Trial trial, String program) {}

  /** Tries {@code count} mutants; the same seed makes the same ones. */
  public void run(Mutator mutator, int count, long seed) {
    SplittableRandom seeds = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      judge(mutator.mutant(seeds.split()));
    }
  }

  private void judge(String program) {
    Trial trial = compiler.apply(program);
    verdicts.merge(trial.verdict(), 1, Integer::sum);
    if (trial.verdict() == Verdict.REJECTED) {
      codes.merge(trial.detail(), 1, Integer::sum);
    }
    if (trial.verdict().isDefect() && seen.add(trial.toString())) {
      findings.add(new Finding(trial, shrunk(program, trial)));
    }
  }

  private String shrunk(String program, Trial trial) {
    if (trial.verdict() == Verdict.TOO_SLOW) {
      return program;
    }
    return new Shrink(smaller -> compiler.apply(smaller).equals(trial), SHRINK_ATTEMPTS)
        .shrink(program);
  }

  /** How many programs had each outcome. */
  public Map<Verdict, Integer> verdicts() {
    return Map.copyOf(verdicts);
  }

  /** The first error's code of the rejected programs, with counts. */
  public Map<String, Integer> codes() {
    return Map.copyOf(codes);
  }

  /** The defects found, one of each kind. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
