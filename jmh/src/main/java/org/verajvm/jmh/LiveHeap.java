package org.verajvm.jmh;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A collection that finds nothing dead: it costs marking what lives. */
@State(Scope.Thread)
public class LiveHeap {
  /** How many objects or handles live. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int size;

  /** The function that makes them. */
  @Param({"list", "flat", "decimals", "maps", "nest"})
  public String kind = "";

  private final Heap heap = new Heap();

  /** Fills the heap. */
  @Setup(Level.Trial)
  public void fill() {
    heap.warmUp(kind);
    heap.hold(heap.call(kind, size));
    heap.collect();
  }

  /** Collects. */
  @Benchmark
  public void collect(Phases phases) {
    heap.collect();
    phases.add(heap);
  }
}
