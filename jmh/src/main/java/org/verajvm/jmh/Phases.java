package org.verajvm.jmh;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Processor time of marking and of sweeping, summed over the collections of an iteration. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Phases {
  /** Collections counted. */
  public long collections;

  /** Nanoseconds of their marking. */
  public long markNanos;

  /** Nanoseconds of their sweeping. */
  public long sweepNanos;

  /** Starts to count anew. */
  @Setup(Level.Iteration)
  public void reset() {
    collections = 0;
    markNanos = 0;
    sweepNanos = 0;
  }

  void add(Heap heap) {
    collections++;
    markNanos += heap.markNanos();
    sweepNanos += heap.sweepNanos();
  }
}
