package org.verajvm.jmh;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What objects cost that die young: to make them, and their share of the collections. */
@State(Scope.Thread)
public class Allocation {
  /** How many are made. */
  @Param("1000000")
  public int size;

  /** What: objects of 24 and of 64 bytes, decimals, versions of a map of one entry. */
  @Param({"make_links", "make_wide", "make_decimals", "make_maps"})
  public String kind = "";

  private final Heap heap = new Heap();

  /** Makes them. */
  @Benchmark
  public long make() {
    return heap.call(kind, size);
  }
}
