package org.verajvm.runtime.store;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * A persistent map that remembers the order of insertion, the entry of the Map store and (without
 * values) of the Set store.
 *
 * <p>Two structures share their entries: an index by key finds one, a tree by place lists all in
 * order. Updating a key keeps its place and the key as first inserted; a key removed and inserted
 * again goes last. Operations take logarithmic time and share the rest with the map they came from.
 */
public final class OrderedMap {
  public static final OrderedMap EMPTY = new OrderedMap(KeyIndex.EMPTY, PlaceTree.Empty.EMPTY, 0);

  private final KeyIndex index;
  private final PlaceTree places;
  private final long nextPlace;

  private OrderedMap(KeyIndex index, PlaceTree places, long nextPlace) {
    this.index = index;
    this.places = places;
    this.nextPlace = nextPlace;
  }

  public int size() {
    return places.size();
  }

  public Optional<Entry> find(Key key) {
    return index.find(key);
  }

  /** With the key's value changed to {@code bits}, or with the key added last. */
  public OrderedMap insert(Key key, long bits) {
    Optional<Entry> present = index.find(key);
    if (present.isPresent()) {
      Entry old = present.get();
      Entry changed = new Entry(old.key(), bits, old.place());
      return new OrderedMap(index.with(changed), places.replace(changed), nextPlace);
    }
    Entry entry = new Entry(key, bits, nextPlace);
    return new OrderedMap(index.with(entry), places.append(entry), nextPlace + 1);
  }

  /** With the key added last, unless it is present: an element of a Set. */
  public OrderedMap add(Key key) {
    return index.find(key).isPresent() ? this : insert(key, 0);
  }

  /** Without the key. */
  public OrderedMap remove(Key key) {
    Optional<Entry> present = index.find(key);
    if (present.isEmpty()) {
      return this;
    }
    return new OrderedMap(index.without(key), places.remove(present.get().place()), nextPlace);
  }

  /** All entries in the order of insertion, in linear time. */
  public void forEach(Consumer<? super Entry> action) {
    places.forEach(action);
  }

  /**
   * Passes the value of every entry on that has not been traced in this epoch: tracing many
   * versions of one map costs what their distinct nodes and entries cost.
   *
   * @param epoch a number other than 0 that differs from one collection to the next
   */
  public void trace(int epoch, LongConsumer visitor) {
    places.trace(epoch, visitor);
  }
}
