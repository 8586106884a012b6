package org.verajvm.conformance.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run over many generated programs, some to a file. */
public final class Fuzz {
  private final Trial trial;
  private final ProgramGenerator.Kind kind;
  private final int batch;

  /**
   * A run.
   *
   * @param batch how many programs share a file
   */
  public Fuzz(Trial trial, ProgramGenerator.Kind kind, int batch) {
    this.trial = trial;
    this.kind = kind;
    this.batch = batch;
  }

  /**
   * A program that failed.
   *
   * @param seed what makes it again
   * @param text its smallest form that was found, as source
   */
  public record Failure(long seed, String reason, String text) {}

  /**
   * The outcome of a run.
   *
   * @param compared programs that were compared
   * @param trapped those of them that must trap
   * @param discarded programs that run too long or leave the agreed ground
   */
  public record Report(int compared, int trapped, int discarded, List<Failure> failures) {}

  /** Compares the programs of {@code count} seeds from {@code first} on. */
  public Report run(long first, int count, int shrinkAttempts) {
    List<Failure> failures = new ArrayList<>();
    int compared = 0;
    int trapped = 0;
    for (int from = 0; from < count; from += batch) {
      Map<Subject, Long> subjects = new java.util.LinkedHashMap<>();
      for (int i = from; i < Math.min(count, from + batch); i++) {
        long seed = first + i;
        subject(Choices.random(seed), "n" + i).ifPresent(each -> subjects.put(each, seed));
      }
      compared += subjects.size();
      trapped += (int) subjects.keySet().stream().filter(Fuzz::traps).count();
      trial
          .run(List.copyOf(subjects.keySet()))
          .forEach((subject, reason) -> {
            long seed = subjects.getOrDefault(subject, first);
            failures.add(smallest(subject, seed, reason, shrinkAttempts));
          });
    }
    return new Report(compared, trapped, count - compared, failures);
  }

  private static boolean traps(Subject subject) {
    return subject.expectation().outcome() instanceof org.verajvm.conformance.Outcome.Trapped;
  }

  private Optional<Subject> subject(Choices choices, String mark) {
    return Subject.of(choices, kind, Dialect.WHOLE, mark);
  }

  private Failure smallest(Subject subject, long seed, String reason, int attempts) {
    String kindOfFailure = category(reason);
    Decisions record =
        Shrinker.shrink(
            subject.record(),
            candidate -> subject(Choices.replay(candidate), "").map(Subject::record),
            candidate -> failure(candidate).map(Fuzz::category).equals(Optional.of(kindOfFailure)),
            attempts);
    String text =
        subject(Choices.replay(record), "")
            .map(each -> String.join("\n", ProgramText.files(List.of(each.program())).values()))
            .orElse("");
    return new Failure(seed, failure(record).orElse(reason), text);
  }

  private Optional<String> failure(Decisions record) {
    return subject(Choices.replay(record), "")
        .flatMap(subject -> trial.run(List.of(subject)).values().stream().findFirst());
  }

  /** Failures of one category have the same text but for values. */
  private static String category(String reason) {
    return reason.replaceAll("[0-9]+|\"[^\"]*\"", "").split("[:;,]", 3)[1];
  }
}
