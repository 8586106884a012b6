package org.verajvm.jmh;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A collection of what has just died: it costs the sweep, and the eviction of dead handles. */
@State(Scope.Thread)
public class DeadHeap {
  /** How many objects or handles die. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int size;

  /** What dies; {@code twins} and {@code half}: every second cell, while its neighbour lives. */
  @Param({"list", "twins", "decimals", "half", "maps", "sets"})
  public String kind = "";

  private final Heap heap = new Heap();
  private int kept = heap.hold(0);

  /** Compiles what is measured. */
  @Setup(Level.Trial)
  public void warmUp() {
    heap.warmUp(kind.equals("half") ? "decimals" : kind);
  }

  /** Makes the objects, and lets them go. */
  @Setup(Level.Invocation)
  public void fill() {
    heap.release(kept);
    heap.collect();
    kept =
        switch (kind) {
          case "twins" -> heap.hold(heap.field(heap.call("twins", size), 0));
          case "half" -> half();
          default -> {
            heap.call(kind, size);
            yield heap.hold(0);
          }
        };
  }

  private int half() {
    int whole = heap.hold(heap.call("decimals", 2L * size));
    int half = heap.hold(heap.call("half", heap.held(whole)));
    heap.release(whole);
    return half;
  }

  /** Collects. */
  @Benchmark
  public void collect(Phases phases) {
    heap.collect();
    phases.add(heap);
  }
}
