package org.verajvm.runtime.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.verajvm.codegen.gc.Trigger;
import org.verajvm.runtime.CollectionListener;

/** Adds up the collections of a run for {@code --stats}. */
final class CollectionTally implements CollectionListener {
  private final Map<Trigger, Long> byTrigger = new EnumMap<>(Trigger.class);
  private long markNanos;
  private long objectsMarked;
  private long objectsSwept;

  @Override
  public void collected(Collection collection) {
    byTrigger.merge(collection.trigger(), 1L, Long::sum);
    markNanos += collection.markNanos();
    objectsMarked += collection.objectsLive();
    objectsSwept += collection.objectsSwept();
  }

  /** How many collections ran for each reason, reasons that never held left out. */
  Map<Trigger, Long> byTrigger() {
    return byTrigger;
  }

  /** The same for people, such as {@code 3 allocation, 1 explicit}. */
  String reasons() {
    return byTrigger.entrySet().stream()
        .map(each -> "%,d %s".formatted(each.getValue(), each.getKey().label()))
        .collect(Collectors.joining(", "));
  }

  long markNanos() {
    return markNanos;
  }

  long objectsMarked() {
    return objectsMarked;
  }

  long objectsSwept() {
    return objectsSwept;
  }
}
