package org.verajvm.conformance.differential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verajvm.conformance.Outcome;
import org.verajvm.conformance.generated.Choices;
import org.verajvm.conformance.generated.Dialect;
import org.verajvm.conformance.generated.ProgramGenerator.Kind;
import org.verajvm.conformance.generated.Subject;
import org.verajvm.conformance.generated.Trial;

/**
 * Compares two implementations on well-typed programs. A start of the other one costs more than
 * what it has to do for a program, so that programs share a file; those that must trap do not.
 */
public final class WellTyped {
  private final Implementation ours;
  private final Implementation theirs;
  private final Dialect dialect;

  /** A comparison on programs of that dialect. */
  public WellTyped(Implementation ours, Implementation theirs, Dialect dialect) {
    this.ours = ours;
    this.theirs = theirs;
    this.dialect = dialect;
  }

  /** The program of a seed; empty when it runs too long or leaves the agreed ground. */
  public Optional<Subject> subject(long seed) {
    return Subject.of(
        Choices.random(seed), Kind.SCALAR, dialect, "n" + Math.floorMod(seed, 100_000L));
  }

  /** What both make of the programs of these seeds, in order. */
  public List<Pair> compare(List<Long> seeds) {
    Map<Subject, Long> bySubject = new LinkedHashMap<>();
    seeds.forEach(seed -> subject(seed).ifPresent(each -> bySubject.put(each, seed)));
    Set<Subject> all = bySubject.keySet();
    List<Subject> together = all.stream().filter(each -> !traps(each)).toList();
    Map<Subject, Verdict> our = new LinkedHashMap<>(verdicts(ours, together));
    Map<Subject, Verdict> their = new LinkedHashMap<>(verdicts(theirs, together));
    all.stream()
        .filter(WellTyped::traps)
        .forEach(each -> {
          our.put(each, alone(ours, each));
          their.put(each, alone(theirs, each));
        });
    return all.stream()
        .map(each ->
            new Pair(
                bySubject.getOrDefault(each, 0L),
                verdict(our, each),
                verdict(their, each),
                String.join("\n", new Sheet(List.of(each)).files().values())))
        .toList();
  }

  private static Verdict verdict(Map<Subject, Verdict> verdicts, Subject subject) {
    return Optional.ofNullable(verdicts.get(subject)).orElseThrow();
  }

  private static boolean traps(Subject subject) {
    return subject.expectation().outcome() instanceof Outcome.Trapped;
  }

  private static Map<Subject, Verdict> verdicts(
      Implementation implementation, List<Subject> subjects) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    Sheet sheet = new Sheet(subjects);
    return switch (answer(implementation, sheet)) {
      case Reply.Printed(String output) -> {
        Map<Subject, Verdict> verdicts = new LinkedHashMap<>();
        List<String> parts = sheet.parts(output);
        for (int i = 0; i < subjects.size(); i++) {
          verdicts.put(subjects.get(i), Verdict.of(new Reply.Printed(parts.get(i))));
        }
        yield verdicts;
      }
      case Reply.Trapped _ -> each(implementation, subjects);
      case Reply.Refused(List<Reply.Complaint> complaints) ->
          subjects.size() == 1
              ? Map.of(subjects.getFirst(), Verdict.refused(complaints.getFirst()))
              : withoutRefused(implementation, sheet, complaints);
    };
  }

  /** Programs with complaints are settled; the others are tried again together. */
  private static Map<Subject, Verdict> withoutRefused(
      Implementation implementation, Sheet sheet, List<Reply.Complaint> complaints) {
    Map<Subject, Verdict> verdicts = new LinkedHashMap<>();
    for (Reply.Complaint complaint : complaints) {
      sheet
          .owner(complaint)
          .ifPresent(owner -> verdicts.putIfAbsent(owner, Verdict.refused(complaint)));
    }
    if (verdicts.isEmpty()) {
      return each(implementation, sheet.subjects());
    }
    Set<Subject> rest = new LinkedHashSet<>(sheet.subjects());
    rest.removeAll(verdicts.keySet());
    verdicts.putAll(verdicts(implementation, new ArrayList<>(rest)));
    return verdicts;
  }

  private static Map<Subject, Verdict> each(Implementation implementation, List<Subject> subjects) {
    Map<Subject, Verdict> verdicts = new LinkedHashMap<>();
    subjects.forEach(each -> verdicts.put(each, alone(implementation, each)));
    return verdicts;
  }

  private static Verdict alone(Implementation implementation, Subject subject) {
    Reply reply = answer(implementation, new Sheet(List.of(subject)));
    return switch (Verdict.of(reply)) {
      case Verdict(Verdict.Ending ending, String code, String message, String output)
          when ending != Verdict.Ending.REFUSED ->
          new Verdict(ending, code, message, output.substring(Math.min(2, output.length())));
      case Verdict refused -> refused;
    };
  }

  private static Reply answer(Implementation implementation, Sheet sheet) {
    Path folder = Trial.write(sheet.files());
    try {
      return implementation.run(folder.resolve("main.vera"));
    } finally {
      Trial.delete(folder);
    }
  }
}
