package org.verajvm.conformance.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A source of decisions that records each, so that the same program can be made again, and a
 * smaller one from a smaller record. Everywhere 0 is the simplest decision; what a record does not
 * have is 0.
 */
public final class Choices {
  /** Empty while a record is replayed. */
  private final Optional<Random> random;

  private Part part;

  /** A part of the program while it is made. */
  private static final class Part {
    final Decisions given;
    final List<Integer> own = new ArrayList<>();
    final List<Decisions> parts = new ArrayList<>();

    Part(Decisions given) {
      this.given = given;
    }

    int given() {
      return own.size() < given.own().size() ? given.own().get(own.size()) : 0;
    }

    Decisions made() {
      return new Decisions(own, parts);
    }
  }

  private Choices(Optional<Random> random, Decisions given) {
    this.random = random;
    this.part = new Part(given);
  }

  /** Random decisions. */
  public static Choices random(long seed) {
    return new Choices(Optional.of(new Random(seed)), Decisions.NONE);
  }

  /** The decisions of a record; one that is too large for its place is reduced. */
  public static Choices replay(Decisions record) {
    return new Choices(Optional.empty(), record);
  }

  /** One of {@code 0 .. bound-1}. */
  public int below(int bound) {
    int choice =
        random
            .map(source -> source.nextInt(bound))
            .orElseGet(() -> Math.floorMod(part.given(), bound));
    part.own.add(choice);
    return choice;
  }

  /** True once in {@code times}. */
  public boolean oneIn(int times) {
    return below(times) == times - 1;
  }

  /** One of the list, the first being the simplest. */
  public <T> T from(List<T> list) {
    return list.get(below(list.size()));
  }

  /** What the body makes is a part of the program, with decisions of its own. */
  public <T> T part(Supplier<T> body) {
    Part whole = part;
    part = new Part(whole.given.part(whole.parts.size()));
    T made = body.get();
    whole.parts.add(part.made());
    part = whole;
    return made;
  }

  /** Every decision so far. */
  public Decisions record() {
    return part.made();
  }
}
