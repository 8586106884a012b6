package org.verajvm.conformance.mutation;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Damages programs: one to three {@linkplain Edit edits}, chosen by the random generator. */
public final class Mutator {
  private static final int MOST_EDITS = 3;
  private static final List<Edit> EDITS =
      Stream.of(Edit.values())
          .flatMap(edit -> Collections.nCopies(edit.weight(), edit).stream())
          .toList();

  private final List<String> corpus;
  private final Donors donors;

  /**
   * A mutator over a corpus.
   *
   * @param corpus texts of programs, at least one
   */
  public Mutator(List<String> corpus) {
    this.corpus = List.copyOf(corpus);
    this.donors = new Donors(corpus);
  }

  /** A damaged copy of one of the programs. */
  public String mutant(RandomGenerator random) {
    String text = Donors.pick(corpus, random);
    int edits = 1 + random.nextInt(MOST_EDITS);
    for (int i = 0; i < edits; i++) {
      text = edited(text, random);
    }
    return text;
  }

  private String edited(String text, RandomGenerator random) {
    return Donors.pick(EDITS, random)
        .propose(TokenText.of(text), donors, random)
        .map(change -> change.apply(text))
        .orElse(text);
  }
}
