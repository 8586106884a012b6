package org.verajvm.jmh;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Marking of many versions of one map of 10,000 objects, which share most of their structure. */
@State(Scope.Thread)
public class Versions {
  private static final int ENTRIES = 10_000;

  /** How many versions live. */
  @Param({"1", "10", "100", "1000", "10000"})
  public int size;

  /**
   * {@code updates}: each version has one value of its own; {@code history}: each has one entry
   * more than the one before, the last all of them.
   */
  @Param({"updates", "history"})
  public String kind = "";

  private final Heap heap = new Heap();

  /** Makes the versions. */
  @Setup(Level.Trial)
  public void fill() {
    heap.warmUp("table");
    int table = heap.hold(heap.call("table", kind.equals("history") ? ENTRIES - size : ENTRIES));
    heap.hold(heap.call(kind, size, heap.held(table)));
    heap.release(table);
    heap.collect();
  }

  /** Collects. */
  @Benchmark
  public void collect(Phases phases) {
    heap.collect();
    phases.add(heap);
  }
}
