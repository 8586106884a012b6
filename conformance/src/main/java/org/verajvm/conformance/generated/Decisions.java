package org.verajvm.conformance.generated;

import java.util.ArrayList;
import java.util.List;

/**
 * What a program was made from: the decisions for a part of it, and those of the parts within, each
 * by itself. So a part can be left out or exchanged and all others stay as they are.
 *
 * @param own in the order they were made
 * @param parts in the order they were made
 */
public record Decisions(List<Integer> own, List<Decisions> parts) {
  /** Nothing but 0 everywhere. */
  public static final Decisions NONE = new Decisions(List.of(), List.of());

  public Decisions {
    own = List.copyOf(own);
    parts = List.copyOf(parts);
  }

  /** How many decisions and parts there are. */
  public int size() {
    return own.size() + parts.stream().mapToInt(part -> 1 + part.size()).sum();
  }

  /** All decisions added up. */
  public long sum() {
    return own.stream().mapToLong(Integer::longValue).sum()
        + parts.stream().mapToLong(Decisions::sum).sum();
  }

  /** The same without what is 0 at the ends. */
  Decisions trimmed() {
    int decisions = own.size();
    while (decisions > 0 && own.get(decisions - 1) == 0) {
      decisions--;
    }
    List<Decisions> within = new ArrayList<>(parts.stream().map(Decisions::trimmed).toList());
    while (!within.isEmpty() && within.getLast().equals(NONE)) {
      within.removeLast();
    }
    return new Decisions(own.subList(0, decisions), within);
  }

  /** The part at the end of a path of places. */
  Decisions at(List<Integer> path) {
    Decisions found = this;
    for (int place : path) {
      found = found.part(place);
    }
    return found;
  }

  /** The part at that place. */
  Decisions part(int place) {
    return place < parts.size() ? parts.get(place) : NONE;
  }

  /** The same with another part at the end of a path. */
  Decisions with(List<Integer> path, Decisions part) {
    if (path.isEmpty()) {
      return part;
    }
    int place = path.getFirst();
    List<Decisions> changed = new ArrayList<>(parts);
    changed.set(place, changed.get(place).with(path.subList(1, path.size()), part));
    return new Decisions(own, changed);
  }

  /** The same without the part at that place: those behind it move up. */
  Decisions without(int place) {
    List<Decisions> fewer = new ArrayList<>(parts);
    fewer.remove(place);
    return new Decisions(own, fewer);
  }

  /** The same with another decision. */
  Decisions deciding(int place, int value) {
    List<Integer> changed = new ArrayList<>(own);
    changed.set(place, value);
    return new Decisions(changed, parts);
  }
}
