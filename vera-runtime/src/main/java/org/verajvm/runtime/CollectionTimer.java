package org.verajvm.runtime;

import java.util.function.Supplier;
import org.verajvm.runtime.store.StoreSizes;

/** Takes the times of collections from the events that the module reports. */
final class CollectionTimer {
  private static final int BEGIN = 0;
  private static final int MARKED = 1;

  private final CollectionListener listener;
  private long begin;
  private long marked;
  private long number;
  private long total;
  private long longest;
  private StoreSizes before = StoreSizes.NONE;

  CollectionTimer(CollectionListener listener) {
    this.listener = listener;
  }

  void event(int phase, Supplier<StoreSizes> sizes) {
    switch (phase) {
      case BEGIN -> {
        before = sizes.get();
        begin = System.nanoTime();
        marked = begin;
      }
      case MARKED -> marked = System.nanoTime();
      default -> end(System.nanoTime(), sizes.get());
    }
  }

  private void end(long now, StoreSizes after) {
    long pause = now - begin;
    total += pause;
    longest = Math.max(longest, pause);
    number++;
    listener.collected(
        new CollectionListener.Collection(number, marked - begin, pause, before, after));
  }

  long collections() {
    return number;
  }

  long totalNanos() {
    return total;
  }

  long longestNanos() {
    return longest;
  }
}
