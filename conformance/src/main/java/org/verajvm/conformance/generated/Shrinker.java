package org.verajvm.conformance.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Looks for a smaller record of decisions that still fails: spans are left out, set to zero, and
 * single decisions are lowered, until nothing helps or the attempts are spent. The program is never
 * edited itself, so that every candidate is well typed.
 */
public final class Shrinker {
  private final Predicate<List<Integer>> fails;
  private int attempts;
  private List<Integer> best;

  private Shrinker(List<Integer> record, Predicate<List<Integer>> fails, int attempts) {
    this.fails = fails;
    this.attempts = attempts;
    this.best = record;
  }

  /**
   * The smallest record found.
   *
   * @param record a failing record
   * @param fails true when the program of a record fails as the first one did
   * @param attempts how many candidates may be tried
   */
  public static List<Integer> shrink(
      List<Integer> record, Predicate<List<Integer>> fails, int attempts) {
    return new Shrinker(record, fails, attempts).run();
  }

  private List<Integer> run() {
    boolean better = true;
    while (better && attempts > 0) {
      better = dropTail();
      for (int span = Math.max(1, best.size() / 2); span >= 1; span /= 2) {
        better |= leaveOut(span);
        better |= zero(span);
      }
      better |= lower();
    }
    return best;
  }

  private boolean dropTail() {
    boolean better = false;
    while (!best.isEmpty() && attempt(best.subList(0, best.size() / 2))) {
      better = true;
    }
    return better;
  }

  private boolean leaveOut(int span) {
    boolean better = false;
    for (int from = best.size() - span; from >= 0; from -= span) {
      List<Integer> candidate = new ArrayList<>(best.subList(0, from));
      candidate.addAll(best.subList(Math.min(best.size(), from + span), best.size()));
      better |= attempt(candidate);
      from = Math.min(from, best.size());
    }
    return better;
  }

  private boolean zero(int span) {
    boolean better = false;
    for (int from = 0; from + span <= best.size(); from += span) {
      List<Integer> candidate = new ArrayList<>(best);
      for (int i = from; i < from + span; i++) {
        candidate.set(i, 0);
      }
      better |= attempt(candidate);
    }
    return better;
  }

  private boolean lower() {
    boolean better = false;
    for (int place = 0; place < best.size(); place++) {
      for (int value = 1; place < best.size() && value < best.get(place); value++) {
        List<Integer> candidate = new ArrayList<>(best);
        candidate.set(place, value);
        if (attempt(candidate)) {
          better = true;
          break;
        }
      }
    }
    return better;
  }

  private boolean attempt(List<Integer> candidate) {
    if (attempts <= 0 || !smaller(candidate, best)) {
      return false;
    }
    attempts--;
    if (!fails.test(candidate)) {
      return false;
    }
    best = List.copyOf(candidate);
    return true;
  }

  /** Shorter first, then lower at the first place that differs. */
  private static boolean smaller(List<Integer> candidate, List<Integer> than) {
    if (candidate.size() != than.size()) {
      return candidate.size() < than.size();
    }
    for (int i = 0; i < than.size(); i++) {
      int order = Integer.compare(candidate.get(i), than.get(i));
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }
}
