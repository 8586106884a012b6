package org.verajvm.runtime.store;

/** How many handles each store has given out and taken back. */
public record HandleCounts(OfKind map, OfKind set, OfKind decimal) {

  /**
   * Those of one store.
   *
   * @param made entries ever added
   * @param evicted entries removed again
   */
  public record OfKind(long made, long evicted) {}

  public long made() {
    return map.made + set.made + decimal.made;
  }

  public long evicted() {
    return map.evicted + set.evicted + decimal.evicted;
  }
}
