package org.verajvm.jmh;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.verajvm.runtime.store.Key;
import org.verajvm.runtime.store.OrderedMap;

/** Sets of whole numbers. */
public enum SetPeer {
  /** The Set store's: persistent, ordered by insertion. */
  VERA {
    @Override
    Subject build(int size) {
      OrderedMap set = OrderedMap.EMPTY;
      for (long i = 0; i < size; i++) {
        set = set.add(new Key.Whole(MapPeer.scattered(i)));
      }
      return new Ordered(set);
    }
  },
  /** Mutable, without order. */
  HASH_SET {
    @Override
    Subject build(int size) {
      return new Mutable(filled(new HashSet<>(), size));
    }
  },
  /** Mutable, ordered by insertion. */
  LINKED_HASH_SET {
    @Override
    Subject build(int size) {
      return new Mutable(filled(new LinkedHashSet<>(), size));
    }
  },
  /** Vavr's: persistent, without order. */
  VAVR_HASH_SET {
    @Override
    Subject build(int size) {
      io.vavr.collection.Set<Long> set = io.vavr.collection.HashSet.empty();
      for (long i = 0; i < size; i++) {
        set = set.add(MapPeer.scattered(i));
      }
      return new Persistent(set);
    }
  };

  /** A set of one of these kinds. */
  sealed interface Subject {
    /** A set whose removals leave this one alone. */
    Subject copy();

    int countPresent(int size);

    long iterate();

    Object removeAll(int size);
  }

  abstract Subject build(int size);

  private static Set<Long> filled(Set<Long> set, int size) {
    for (long i = 0; i < size; i++) {
      set.add(MapPeer.scattered(i));
    }
    return set;
  }

  private record Ordered(OrderedMap set) implements Subject {
    @Override
    public Subject copy() {
      return this;
    }

    @Override
    public int countPresent(int size) {
      int count = 0;
      for (long i = 0; i < size; i++) {
        count += set.find(new Key.Whole(MapPeer.scattered(i))).isPresent() ? 1 : 0;
      }
      return count;
    }

    @Override
    public long iterate() {
      long[] sum = new long[1];
      set.forEach(entry -> sum[0] += entry.key().hashCode());
      return sum[0];
    }

    @Override
    public Object removeAll(int size) {
      OrderedMap left = set;
      for (long i = 0; i < size; i++) {
        left = left.remove(new Key.Whole(MapPeer.scattered(i)));
      }
      return left;
    }
  }

  private record Mutable(Set<Long> set) implements Subject {
    @Override
    public Subject copy() {
      return new Mutable(
          set instanceof LinkedHashSet ? new LinkedHashSet<>(set) : new HashSet<>(set));
    }

    @Override
    public int countPresent(int size) {
      int count = 0;
      for (long i = 0; i < size; i++) {
        count += set.contains(MapPeer.scattered(i)) ? 1 : 0;
      }
      return count;
    }

    @Override
    public long iterate() {
      long sum = 0;
      for (Long each : set) {
        sum += each.hashCode();
      }
      return sum;
    }

    @Override
    public Object removeAll(int size) {
      for (long i = 0; i < size; i++) {
        set.remove(MapPeer.scattered(i));
      }
      return set;
    }
  }

  private record Persistent(io.vavr.collection.Set<Long> set) implements Subject {
    @Override
    public Subject copy() {
      return this;
    }

    @Override
    public int countPresent(int size) {
      int count = 0;
      for (long i = 0; i < size; i++) {
        count += set.contains(MapPeer.scattered(i)) ? 1 : 0;
      }
      return count;
    }

    @Override
    public long iterate() {
      long sum = 0;
      for (Long each : set) {
        sum += each.hashCode();
      }
      return sum;
    }

    @Override
    public Object removeAll(int size) {
      io.vavr.collection.Set<Long> left = set;
      for (long i = 0; i < size; i++) {
        left = left.remove(MapPeer.scattered(i));
      }
      return left;
    }
  }
}
