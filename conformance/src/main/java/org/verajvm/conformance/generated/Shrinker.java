package org.verajvm.conformance.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Looks for a smaller record of decisions that still fails: parts become the simplest ones, or what
 * is within them, or are left out, and single decisions are lowered, until nothing helps or the
 * attempts are spent. The program is never edited itself, so that every candidate is well typed.
 * What counts of a candidate are the decisions that its program takes: often fewer, and where they
 * are those of the best one there is nothing to try.
 */
public final class Shrinker {
  private final Function<Decisions, Optional<Decisions>> taken;
  private final Predicate<Decisions> fails;
  private int attempts;
  private Decisions best;

  private Shrinker(
      Decisions record,
      Function<Decisions, Optional<Decisions>> taken,
      Predicate<Decisions> fails,
      int attempts) {
    this.taken = taken;
    this.fails = fails;
    this.attempts = attempts;
    this.best = record.trimmed();
  }

  /**
   * The smallest record found.
   *
   * @param record a failing record
   * @param taken the decisions that the program of a record takes; empty when it has none to run
   * @param fails true when the program of a record fails as the first one did
   * @param attempts how many candidates may be tried
   */
  public static Decisions shrink(
      Decisions record,
      Function<Decisions, Optional<Decisions>> taken,
      Predicate<Decisions> fails,
      int attempts) {
    return new Shrinker(record, taken, fails, attempts).run();
  }

  private Decisions run() {
    Decisions before;
    do {
      before = best;
      parts(List.of());
      decisions(List.of());
    } while (!best.equals(before) && attempts > 0);
    return best;
  }

  /** From the whole inward, so that much goes at once. */
  private void parts(List<Integer> path) {
    while (simplify(path)) {
      // The part that has taken its place may be simplified in turn.
    }
    for (int place = best.at(path).parts().size() - 1; place >= 0; place--) {
      if (place < best.at(path).parts().size()) {
        attempt(best.with(path, best.at(path).without(place)));
      }
    }
    for (int place = 0; place < best.at(path).parts().size(); place++) {
      parts(longer(path, place));
    }
  }

  private boolean simplify(List<Integer> path) {
    Decisions part = best.at(path);
    if (path.isEmpty() || part.equals(Decisions.NONE)) {
      return false;
    }
    return attempt(best.with(path, Decisions.NONE))
        || part.parts().stream().anyMatch(within -> attempt(best.with(path, within)));
  }

  private void decisions(List<Integer> path) {
    for (int place = 0; place < best.at(path).own().size(); place++) {
      lower(path, place);
    }
    for (int place = 0; place < best.at(path).parts().size(); place++) {
      decisions(longer(path, place));
    }
  }

  private void lower(List<Integer> path, int place) {
    int present = best.at(path).own().get(place);
    for (int value = 0; value < present; value++) {
      if (attempt(best.with(path, best.at(path).deciding(place, value)))) {
        return;
      }
    }
  }

  private static List<Integer> longer(List<Integer> path, int place) {
    List<Integer> longer = new ArrayList<>(path);
    longer.add(place);
    return longer;
  }

  private boolean attempt(Decisions candidate) {
    if (attempts <= 0) {
      return false;
    }
    Optional<Decisions> smaller =
        taken.apply(candidate).map(Decisions::trimmed).filter(record -> smaller(record, best));
    if (smaller.isEmpty()) {
      return false;
    }
    attempts--;
    if (!fails.test(smaller.get())) {
      return false;
    }
    best = smaller.get();
    return true;
  }

  private static boolean smaller(Decisions candidate, Decisions than) {
    int size = Integer.compare(candidate.size(), than.size());
    return size < 0 || size == 0 && candidate.sum() < than.sum();
  }
}
