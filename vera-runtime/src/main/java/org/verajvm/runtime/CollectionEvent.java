package org.verajvm.runtime;

import java.util.Optional;
import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/**
 * A collection in a recording of the JDK Flight Recorder: its duration is the pause, its thread the
 * program's.
 */
@Name("verajvm.Collection")
@Label("Vera Collection")
@Description("A garbage collection of a Vera instance: what it marked, swept and evicted")
@Category("Vera")
@StackTrace(false)
final class CollectionEvent extends Event {
  @Label("Number")
  @Description("Of the instance's collections, from one")
  private long number;

  @Label("Trigger")
  private String trigger = "";

  @Label("Marking")
  @Timespan(Timespan.NANOSECONDS)
  private long markNanos;

  @Label("Live Objects")
  private long objectsLive;

  @Label("Live Bytes")
  @DataAmount(DataAmount.BYTES)
  private long bytesLive;

  @Label("References Traced In Stores")
  private long referencesTraced;

  @Label("Swept Objects")
  private long objectsSwept;

  @Label("Heap Size")
  @DataAmount(DataAmount.BYTES)
  private long heapBytes;

  @Label("Evicted Maps")
  private int mapsEvicted;

  @Label("Evicted Sets")
  private int setsEvicted;

  @Label("Evicted Decimals")
  private int decimalsEvicted;

  @Label("Maps")
  private int maps;

  @Label("Sets")
  private int sets;

  @Label("Decimals")
  private int decimals;

  private CollectionEvent() {}

  /** An event that begins now, if it is recorded. */
  static Optional<CollectionEvent> start() {
    CollectionEvent event = new CollectionEvent();
    event.begin();
    return event.isEnabled() ? Optional.of(event) : Optional.empty();
  }

  void commit(CollectionListener.Collection collection) {
    number = collection.number();
    trigger = collection.trigger().label();
    markNanos = collection.markNanos();
    objectsLive = collection.objectsLive();
    bytesLive = collection.bytesLive();
    referencesTraced = collection.referencesTraced();
    objectsSwept = collection.objectsSwept();
    heapBytes = collection.heapBytes();
    mapsEvicted = collection.evicted().map();
    setsEvicted = collection.evicted().set();
    decimalsEvicted = collection.evicted().decimal();
    maps = collection.after().map();
    sets = collection.after().set();
    decimals = collection.after().decimal();
    commit();
  }
}
