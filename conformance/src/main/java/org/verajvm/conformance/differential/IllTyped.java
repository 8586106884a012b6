package org.verajvm.conformance.differential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.verajvm.conformance.generated.Choices;
import org.verajvm.conformance.generated.Dialect;
import org.verajvm.conformance.generated.ProgramGenerator.Kind;
import org.verajvm.conformance.generated.Subject;
import org.verajvm.conformance.generated.Trial;

/**
 * Compares the first error that two implementations find in programs with one planted error.
 * Programs share a file: both report every error of a file, and a line says whose it is.
 */
public final class IllTyped {
  private static final Verdict ACCEPTED = new Verdict(Verdict.Ending.PRINTED, "", "", "");

  private final Implementation ours;
  private final Implementation theirs;
  private final Dialect dialect;

  /** A comparison on programs of that dialect. */
  public IllTyped(Implementation ours, Implementation theirs, Dialect dialect) {
    this.ours = ours;
    this.theirs = theirs;
    this.dialect = dialect;
  }

  /** What both say to the programs of these seeds that have a place for an error, in order. */
  public List<Pair> compare(List<Long> seeds) {
    List<Subject> subjects = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<Long> used = new ArrayList<>();
    for (long seed : seeds) {
      Optional<Subject> subject =
          Subject.of(
              Choices.random(seed), Kind.SCALAR, dialect, "n" + Math.floorMod(seed, 100_000L));
      Optional<String> text =
          subject.flatMap(
              each -> Planted.any(new Sheet(List.of(each)).programs(), new Random(seed)));
      if (subject.isPresent() && text.isPresent()) {
        subjects.add(subject.get());
        texts.add(text.get());
        used.add(seed);
      }
    }
    Sheet sheet = new Sheet(subjects, String.join("", texts));
    Map<Subject, List<Reply.Complaint>> our = complaints(ours, sheet);
    Map<Subject, List<Reply.Complaint>> their = complaints(theirs, sheet);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      Subject subject = subjects.get(i);
      pairs.add(
          pair(
              used.get(i),
              our.getOrDefault(subject, List.of()),
              their.getOrDefault(subject, List.of()),
              texts.get(i)));
    }
    return pairs;
  }

  /**
   * Our first error is one of our first line; when their first code is among them, it is that one.
   */
  private static Pair pair(
      long seed, List<Reply.Complaint> our, List<Reply.Complaint> their, String text) {
    Optional<Reply.Complaint> first = their.stream().findFirst();
    Optional<Reply.Complaint> same =
        our.stream()
            .filter(each ->
                first
                    .filter(other -> other.code().equals(each.code()))
                    .filter(other -> other.line() == each.line())
                    .isPresent())
            .findFirst();
    return new Pair(
        seed,
        same.or(() -> our.stream().findFirst()).map(Verdict::refused).orElse(ACCEPTED),
        first.map(Verdict::refused).orElse(ACCEPTED),
        text);
  }

  private static Map<Subject, List<Reply.Complaint>> complaints(
      Implementation implementation, Sheet sheet) {
    Path folder = Trial.write(sheet.files());
    try {
      return implementation.check(folder.resolve("main.vera")).complaints().stream()
          .filter(each -> sheet.owner(each).isPresent())
          .collect(Collectors.groupingBy(each -> sheet.owner(each).orElseThrow()));
    } finally {
      Trial.delete(folder);
    }
  }
}
