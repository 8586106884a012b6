package org.verajvm.runtime;

import org.verajvm.codegen.gc.Trigger;
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
   * @param trigger why it ran
   * @param markNanos time spent finding what is alive
   * @param pauseNanos time from begin to end
   * @param objectsLive objects that were marked, handles included
   * @param bytesLive bytes of these objects
   * @param referencesTraced references to objects that the host stores reported
   * @param objectsSwept objects that were found dead, handles included
   * @param heapBytes size of the memory
   * @param before sizes of the stores when it began
   * @param after sizes of the stores when it ended
   */
  record Collection(
      long number,
      Trigger trigger,
      long markNanos,
      long pauseNanos,
      long objectsLive,
      long bytesLive,
      long referencesTraced,
      long objectsSwept,
      long heapBytes,
      StoreSizes before,
      StoreSizes after) {

    /** Store entries evicted, by kind: nothing is added to a store while a collection runs. */
    public StoreSizes evicted() {
      return new StoreSizes(
          before.map() - after.map(),
          before.set() - after.set(),
          before.decimal() - after.decimal());
    }
  }
}
