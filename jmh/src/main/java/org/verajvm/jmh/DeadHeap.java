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
  private static final int WARM_UP_ROUNDS = 200;

  /** Several blocks, whole ones and one that is not. */
  private static final int WARM_UP_SIZE = 5000;

  /** How many objects or handles die. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int size;

  /** What dies; {@code twins} and {@code half}: every second cell, while its neighbour lives. */
  @Param({"list", "twins", "decimals", "half", "maps", "sets"})
  public String kind = "";

  private final Heap heap = new Heap();
  private int kept = heap.hold(0);

  /** Lets the JVM compile what is measured, as it is measured. */
  @Setup(Level.Trial)
  public void warmUp() {
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      fill(WARM_UP_SIZE);
      heap.collect();
    }
  }

  /** Makes the objects, and lets them go. */
  @Setup(Level.Invocation)
  public void fill() {
    fill(size);
  }

  private void fill(int count) {
    heap.release(kept);
    heap.collect();
    kept =
        switch (kind) {
          case "twins" -> heap.hold(heap.field(heap.call("twins", count), 0));
          case "half" -> half(count);
          default -> {
            heap.call(kind, count);
            yield heap.hold(0);
          }
        };
  }

  private int half(int count) {
    int whole = heap.hold(heap.call("decimals", 2L * count));
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
