package org.verajvm.jmh;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The Set store's structure beside the JDK's mutable sets and a persistent one. */
@State(Scope.Thread)
public class SetOperations {
  /** How many elements. */
  @Param({"100", "1000", "10000", "100000", "1000000"})
  public int size;

  /** Which set. */
  @Param public SetPeer peer = SetPeer.VERA;

  private SetPeer.Subject full = peer.build(0);

  /** Builds a full set. */
  @Setup(Level.Trial)
  public void build() {
    full = peer.build(size);
  }

  /** A set for the removals, which some sets do in place. */
  @State(Scope.Thread)
  public static class Spare {
    private SetPeer.Subject set = SetPeer.VERA.build(0);

    /** Makes a new one for each time. */
    @Setup(Level.Invocation)
    public void copy(SetOperations operations) {
      set = operations.full.copy();
    }
  }

  /** Adds all elements to an empty set. */
  @Benchmark
  public Object add() {
    return peer.build(size);
  }

  /** Asks for every element. */
  @Benchmark
  public int contains() {
    return full.countPresent(size);
  }

  /** Goes through the elements. */
  @Benchmark
  public long iterate() {
    return full.iterate();
  }

  /** Removes the elements one by one. */
  @Benchmark
  public Object remove(Spare spare) {
    return spare.set.removeAll(size);
  }
}
