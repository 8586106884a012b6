package org.verajvm.conformance.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts agreements and differences. */
public final class Tally {
  private final KnownDifferences known;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<Pair> unknown = new ArrayList<>();

  /** Nothing counted yet. */
  public Tally(KnownDifferences known) {
    this.known = known;
  }

  /** Counts a pair; true when it differs in a way that nobody has judged. */
  public boolean add(Pair pair) {
    if (pair.agrees()) {
      count("agree: " + pair.ours().summary());
      return false;
    }
    Optional<KnownDifference> difference = known.explaining(pair);
    count(difference.map(each -> "differ: " + each.id()).orElse("unknown"));
    if (difference.isEmpty()) {
      unknown.add(pair);
    }
    return difference.isEmpty();
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** Pairs that no entry explains. */
  public List<Pair> unknown() {
    return List.copyOf(unknown);
  }

  /** A line for each count, agreements first. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    counts.forEach((what, count) -> text.append("%6d  %s%n".formatted(count, what)));
    return text.toString();
  }
}
