package org.verajvm.runtime;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import jdk.jfr.FlightRecorder;
import org.verajvm.codegen.gc.Statistic;
import org.verajvm.codegen.gc.Trigger;
import org.verajvm.runtime.store.StoreSizes;

/** Takes the times of collections from the events that the module reports, and passes them on. */
final class CollectionTimer {
  private static final int BEGIN = 0;
  private static final int MARKED = 1;

  private final CollectionListener listener;
  private final Supplier<StoreSizes> sizes;
  private final ToLongFunction<Statistic> statistics;
  private Optional<CollectionEvent> event = Optional.empty();
  private long begin;
  private long marked;
  private long number;
  private long total;
  private long longest;
  private StoreSizes before = StoreSizes.NONE;

  /**
   * @param sizes of the stores now
   * @param statistics of the collector now
   */
  CollectionTimer(
      CollectionListener listener,
      Supplier<StoreSizes> sizes,
      ToLongFunction<Statistic> statistics) {
    this.listener = listener;
    this.sizes = sizes;
    this.statistics = statistics;
  }

  void event(int phase) {
    switch (phase) {
      case BEGIN -> begin();
      case MARKED -> marked = System.nanoTime();
      default -> end(System.nanoTime());
    }
  }

  private void begin() {
    before = sizes.get();
    // The recorder asks for tens of milliseconds when an event's class is initialized.
    event = FlightRecorder.isInitialized() ? CollectionEvent.start() : Optional.empty();
    begin = System.nanoTime();
    marked = begin;
  }

  private void end(long now) {
    long pause = now - begin;
    total += pause;
    longest = Math.max(longest, pause);
    number++;
    event.ifPresent(CollectionEvent::end);
    if (event.isPresent() || listener != CollectionListener.NONE) {
      CollectionListener.Collection collection = collection(pause);
      listener.collected(collection);
      event.ifPresent(each -> each.commit(collection));
    }
  }

  private CollectionListener.Collection collection(long pause) {
    return new CollectionListener.Collection(
        number,
        Trigger.values()[(int) statistics.applyAsLong(Statistic.TRIGGER)],
        marked - begin,
        pause,
        statistics.applyAsLong(Statistic.OBJECTS_LIVE),
        statistics.applyAsLong(Statistic.BYTES_LIVE),
        statistics.applyAsLong(Statistic.HOST_TRACED),
        statistics.applyAsLong(Statistic.OBJECTS_SWEPT),
        statistics.applyAsLong(Statistic.HEAP_BYTES),
        before,
        sizes.get());
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
