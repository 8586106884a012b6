package org.verajvm.jmh;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The Map store's structure beside the JDK's mutable maps and a persistent map. */
@State(Scope.Thread)
public class MapOperations {
  /** How many entries. */
  @Param({"100", "1000", "10000", "100000", "1000000"})
  public int size;

  /** Which map. */
  @Param public MapPeer peer = MapPeer.VERA;

  private MapPeer.Subject full = peer.build(0);

  /** Builds a full map. */
  @Setup(Level.Trial)
  public void build() {
    full = peer.build(size);
  }

  /** A map for the removals, which some maps do in place. */
  @State(Scope.Thread)
  public static class Spare {
    private MapPeer.Subject map = MapPeer.VERA.build(0);

    /** Makes a new one for each time. */
    @Setup(Level.Invocation)
    public void copy(MapOperations operations) {
      map = operations.full.copy();
    }
  }

  /** Inserts all entries into an empty map. */
  @Benchmark
  public Object insert() {
    return peer.build(size);
  }

  /** Looks every key up. */
  @Benchmark
  public long get() {
    return full.getAll(size);
  }

  /** Goes through the entries. */
  @Benchmark
  public long iterate() {
    return full.iterate();
  }

  /** Removes the entries one by one. */
  @Benchmark
  public Object remove(Spare spare) {
    return spare.map.removeAll(size);
  }
}
