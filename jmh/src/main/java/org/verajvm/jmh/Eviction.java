package org.verajvm.jmh;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.verajvm.runtime.store.DecimalValue;
import org.verajvm.runtime.store.HostStores;
import org.verajvm.runtime.store.StoreKind;

/** The host's share of a dead handle: entries evicted from a store one by one, without a module. */
@State(Scope.Thread)
public class Eviction {
  /** How many entries. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int size;

  private final HostStores stores = new HostStores();
  private int[] indices = {};

  /** Fills the store. */
  @Setup(Level.Invocation)
  public void fill() {
    indices = new int[size];
    for (int i = 0; i < size; i++) {
      indices[i] = stores.decimals().add(DecimalValue.ofInt(i));
    }
  }

  /** Empties it. */
  @Benchmark
  public void evict() {
    for (int index : indices) {
      stores.evict(StoreKind.DECIMAL.code(), index);
    }
  }
}
