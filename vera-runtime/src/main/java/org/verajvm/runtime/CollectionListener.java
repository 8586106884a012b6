package org.verajvm.runtime;

import org.verajvm.runtime.store.StoreSizes;

/** Hears of every collection, on the thread of the program; it must not call the instance. */
@FunctionalInterface
public interface CollectionListener {
  /** Hears of nothing. */
  CollectionListener NONE = collection -> {};

  void collected(Collection collection);

  /**
   * A finished collection.
   *
   * @param number from one
   * @param markNanos time spent finding what is alive
   * @param pauseNanos time from begin to end
   * @param before sizes of the stores when it began
   * @param after sizes of the stores when it ended
   */
  record Collection(
      long number, long markNanos, long pauseNanos, StoreSizes before, StoreSizes after) {}
}
