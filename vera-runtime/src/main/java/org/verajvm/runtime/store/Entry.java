package org.verajvm.runtime.store;

import java.util.function.LongConsumer;

/** One entry of a Map, or one element of a Set. Versions share it as they share nodes. */
public final class Entry implements KeyIndex.Node {
  private final Key key;
  private final long bits;
  private final long place;
  private int tracedIn;

  /**
   * @param bits the value as it crosses the host ABI; 0 in a Set
   * @param place its rank in insertion order; ranks grow and are never reused within one history
   */
  Entry(Key key, long bits, long place) {
    this.key = key;
    this.bits = bits;
    this.place = place;
  }

  public Key key() {
    return key;
  }

  /** The value as it crosses the host ABI; 0 in a Set. */
  public long bits() {
    return bits;
  }

  /** Its rank in insertion order. */
  long place() {
    return place;
  }

  /** Passes the value on, once in an epoch: new nodes of a version mostly hold old entries. */
  void trace(int epoch, LongConsumer visitor) {
    if (tracedIn != epoch) {
      tracedIn = epoch;
      visitor.accept(bits);
    }
  }
}
