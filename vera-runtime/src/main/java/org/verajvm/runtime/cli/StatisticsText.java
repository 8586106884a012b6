package org.verajvm.runtime.cli;

import org.verajvm.runtime.Statistics;
import org.verajvm.runtime.json.Json;
import org.verajvm.runtime.json.JsonText;
import org.verajvm.runtime.store.StoreSizes;

/** The line that {@code --stats} writes. */
final class StatisticsText {
  private StatisticsText() {}

  static Json stores(StoreSizes sizes) {
    return Json.object()
        .with("map", sizes.map())
        .with("set", sizes.set())
        .with("decimal", sizes.decimal())
        .build();
  }

  static String json(StoreSizes sizes, Statistics statistics) {
    Json handles =
        Json.object()
            .with("made", statistics.handles().made())
            .with("evicted", statistics.handles().evicted())
            .build();
    Json collector =
        Json.object()
            .with("collections", statistics.collections())
            .with("pauseNanosTotal", statistics.pauseNanosTotal())
            .with("pauseNanosMax", statistics.pauseNanosMax())
            .with("bytesAllocated", statistics.bytesAllocated())
            .with("bytesLive", statistics.bytesLive())
            .with("heapBytes", statistics.heapBytes())
            .build();
    return JsonText.compact(
        Json.object()
            .with("stores", stores(sizes))
            .with("handles", handles)
            .with("gc", collector)
            .build());
  }

  static String text(StoreSizes sizes, Statistics statistics) {
    return "stores: %d maps, %d sets, %d decimals; handles: %d made, %d evicted; "
            .formatted(
                sizes.map(),
                sizes.set(),
                sizes.decimal(),
                statistics.handles().made(),
                statistics.handles().evicted())
        + "collections: %d, %.3f ms in all, %.3f ms at most; "
            .formatted(
                statistics.collections(),
                statistics.pauseNanosTotal() / 1e6,
                statistics.pauseNanosMax() / 1e6)
        + "bytes: %d allocated, %d live, %d of heap"
            .formatted(statistics.bytesAllocated(), statistics.bytesLive(), statistics.heapBytes());
  }
}
