package org.verajvm.runtime.store;

import java.util.function.LongConsumer;

/** The three stores of one instance. Not for use by several threads at once. */
public final class HostStores {
  private final Store<OrderedMap> maps = new Store<>(StoreKind.MAP);
  private final Store<OrderedMap> sets = new Store<>(StoreKind.SET);
  private final Store<DecimalValue> decimals = new Store<>(StoreKind.DECIMAL);
  private int epoch = 1;

  public Store<OrderedMap> maps() {
    return maps;
  }

  public Store<OrderedMap> sets() {
    return sets;
  }

  public Store<DecimalValue> decimals() {
    return decimals;
  }

  /** Starts a collection: values traced in the one before are to be traced anew. */
  public void beginMarking() {
    epoch = epoch == Integer.MAX_VALUE ? 1 : epoch + 1;
  }

  /**
   * Passes each reference value of a map on that has not been passed on in this collection.
   *
   * @throws StaleIndexException when the entry does not exist
   */
  public void trace(int kind, int index, LongConsumer visitor) {
    switch (StoreKind.of(kind)) {
      case MAP -> maps.get(index).trace(epoch, visitor);
      case SET, DECIMAL ->
          throw new IllegalStateException("internal error: a " + kind + " holds no references");
    }
  }

  /**
   * Evicts an entry whose handle has died.
   *
   * @throws StaleIndexException when the entry does not exist
   */
  public void evict(int kind, int index) {
    store(kind).remove(index);
  }

  /** Whether the entry of a handle exists. */
  public boolean contains(int kind, int index) {
    return store(kind).contains(index);
  }

  public StoreSizes sizes() {
    return new StoreSizes(maps.size(), sets.size(), decimals.size());
  }

  public HandleCounts counts() {
    return new HandleCounts(counts(maps), counts(sets), counts(decimals));
  }

  private static HandleCounts.OfKind counts(Store<?> store) {
    return new HandleCounts.OfKind(store.made(), store.made() - store.size());
  }

  /** Evicts everything, as when the module's heap starts anew. */
  public void clear() {
    maps.clear();
    sets.clear();
    decimals.clear();
  }

  private Store<?> store(int kind) {
    return switch (StoreKind.of(kind)) {
      case MAP -> maps;
      case SET -> sets;
      case DECIMAL -> decimals;
    };
  }
}
