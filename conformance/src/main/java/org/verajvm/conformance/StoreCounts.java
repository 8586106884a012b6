package org.verajvm.conformance;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers of entries in the host stores.
 *
 * @param map entries of the Map store
 * @param set entries of the Set store
 * @param decimal entries of the Decimal store
 */
public record StoreCounts(int map, int set, int decimal) {
  /** No entry in any store. */
  public static final StoreCounts EMPTY = new StoreCounts(0, 0, 0);

  private enum Store {
    MAP,
    SET,
    DECIMAL
  }

  /**
   * Reads words like {@code map=2 decimal=1}; a store that is not named counts zero.
   *
   * @throws CaseFormatException for an unknown store or a count that is no number
   */
  public static StoreCounts parse(String text) {
    Map<Store, Integer> counts = new EnumMap<>(Store.class);
    for (String word : text.strip().split("\\s+")) {
      int equals = word.indexOf('=');
      if (equals < 0) {
        throw new CaseFormatException("expected store=count, found '" + word + "'");
      }
      counts.put(store(word.substring(0, equals)), count(word.substring(equals + 1)));
    }
    return new StoreCounts(
        counts.getOrDefault(Store.MAP, 0),
        counts.getOrDefault(Store.SET, 0),
        counts.getOrDefault(Store.DECIMAL, 0));
  }

  private static Store store(String name) {
    try {
      return Store.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new CaseFormatException("no such store: " + name, e);
    }
  }

  private static int count(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new CaseFormatException("not a count: " + digits, e);
    }
  }

  /** True when no store holds more than {@code limit} says. */
  public boolean within(StoreCounts limit) {
    return map <= limit.map && set <= limit.set && decimal <= limit.decimal;
  }

  @Override
  public String toString() {
    return "map=" + map + " set=" + set + " decimal=" + decimal;
  }
}
