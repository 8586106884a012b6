package org.verajvm.runtime.cli;

import java.util.Locale;
import java.util.function.ToLongFunction;
import org.verajvm.runtime.Statistics;
import org.verajvm.runtime.json.Json;
import org.verajvm.runtime.json.JsonText;
import org.verajvm.runtime.store.HandleCounts;
import org.verajvm.runtime.store.StoreSizes;

/** What {@code --stats} writes: a table, or a line of JSON. */
final class StatisticsText {
  private StatisticsText() {}

  static Json stores(StoreSizes sizes) {
    return Json.object()
        .with("map", sizes.map())
        .with("set", sizes.set())
        .with("decimal", sizes.decimal())
        .build();
  }

  static String json(StoreSizes sizes, Statistics statistics, CollectionTally tally) {
    return JsonText.compact(
        Json.object()
            .with("stores", stores(sizes))
            .with("handles", handles(statistics.handles()))
            .with("gc", collector(statistics, tally))
            .build());
  }

  private static Json handles(HandleCounts counts) {
    return Json.object()
        .with("made", counts.made())
        .with("evicted", counts.evicted())
        .with("map", ofKind(counts.map()))
        .with("set", ofKind(counts.set()))
        .with("decimal", ofKind(counts.decimal()))
        .build();
  }

  private static Json ofKind(HandleCounts.OfKind counts) {
    return Json.object().with("made", counts.made()).with("evicted", counts.evicted()).build();
  }

  private static Json collector(Statistics statistics, CollectionTally tally) {
    Json.Builder triggers = Json.object();
    tally.byTrigger().forEach((trigger, count) -> triggers.with(trigger.label(), count));
    return Json.object()
        .with("collections", statistics.collections())
        .with("triggers", triggers.build())
        .with("pauseNanosTotal", statistics.pauseNanosTotal())
        .with("pauseNanosMax", statistics.pauseNanosMax())
        .with("markNanosTotal", tally.markNanos())
        .with("objectsMarked", tally.objectsMarked())
        .with("objectsSwept", tally.objectsSwept())
        .with("bytesAllocated", statistics.bytesAllocated())
        .with("bytesLive", statistics.bytesLive())
        .with("heapBytes", statistics.heapBytes())
        .build();
  }

  static String table(StoreSizes sizes, Statistics statistics, CollectionTally tally) {
    HandleCounts handles = statistics.handles();
    long pause = statistics.pauseNanosTotal();
    return String.join(
        System.lineSeparator(),
        row("handles", "map", "set", "decimal"),
        row("  made", handles, HandleCounts.OfKind::made),
        row("  evicted", handles, HandleCounts.OfKind::evicted),
        row("  in the stores", sizes.map(), sizes.set(), sizes.decimal()),
        row("collections", statistics.collections()) + reasons(tally),
        row("  objects marked", tally.objectsMarked()),
        row("  objects swept", tally.objectsSwept()),
        row("pauses, ms", "all", "marking", "longest"),
        row("", millis(pause), millis(tally.markNanos()), millis(statistics.pauseNanosMax())),
        row("bytes", "allocated", "live", "heap"),
        row("", statistics.bytesAllocated(), statistics.bytesLive(), statistics.heapBytes()));
  }

  private static String reasons(CollectionTally tally) {
    return tally.byTrigger().isEmpty() ? "" : "  (" + tally.reasons() + ")";
  }

  private static String row(
      String title, HandleCounts handles, ToLongFunction<HandleCounts.OfKind> count) {
    return row(
        title,
        count.applyAsLong(handles.map()),
        count.applyAsLong(handles.set()),
        count.applyAsLong(handles.decimal()));
  }

  private static String row(String title, long... numbers) {
    String[] cells = new String[numbers.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = String.format(Locale.ROOT, "%,d", numbers[i]);
    }
    return row(title, cells);
  }

  private static String row(String title, String... cells) {
    StringBuilder row = new StringBuilder("%-16s".formatted(title));
    for (String cell : cells) {
      row.append("%15s".formatted(cell));
    }
    return row.toString();
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%,.3f", nanos / 1e6);
  }
}
