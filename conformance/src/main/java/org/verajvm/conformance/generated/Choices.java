package org.verajvm.conformance.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A source of decisions that records each, so that the same program can be made again, and a
 * smaller one from a smaller record. Everywhere 0 is the simplest decision; past the end of a
 * record every decision is 0.
 */
public final class Choices {
  private final List<Integer> given;
  private final Random random;
  private final boolean fresh;
  private final List<Integer> made = new ArrayList<>();

  private Choices(List<Integer> given, Random random, boolean fresh) {
    this.given = given;
    this.random = random;
    this.fresh = fresh;
  }

  /** Random decisions. */
  public static Choices random(long seed) {
    return new Choices(List.of(), new Random(seed), true);
  }

  /** The decisions of a record; one that is too large for its place is reduced. */
  public static Choices replay(List<Integer> record) {
    return new Choices(record, new Random(0), false);
  }

  /** One of {@code 0 .. bound-1}. */
  public int below(int bound) {
    int place = made.size();
    int choice;
    if (fresh) {
      choice = random.nextInt(bound);
    } else {
      choice = place < given.size() ? Math.floorMod(given.get(place), bound) : 0;
    }
    made.add(choice);
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

  /** Every decision so far. */
  public List<Integer> record() {
    return List.copyOf(made);
  }
}
