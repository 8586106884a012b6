package org.verajvm.jmh;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.verajvm.runtime.store.Key;
import org.verajvm.runtime.store.OrderedMap;

/** Maps from whole numbers to whole numbers. */
public enum MapPeer {
  /** The Map store's: persistent, ordered by insertion. */
  VERA {
    @Override
    Subject build(int size) {
      OrderedMap map = OrderedMap.EMPTY;
      for (long i = 0; i < size; i++) {
        map = map.insert(new Key.Whole(scattered(i)), i);
      }
      return new Ordered(map);
    }
  },
  /** Mutable, without order. */
  HASH_MAP {
    @Override
    Subject build(int size) {
      return new Mutable(filled(new HashMap<>(), size));
    }
  },
  /** Mutable, ordered by insertion. */
  LINKED_HASH_MAP {
    @Override
    Subject build(int size) {
      return new Mutable(filled(new LinkedHashMap<>(), size));
    }
  },
  /** Vavr's: persistent, without order. */
  VAVR_HASH_MAP {
    @Override
    Subject build(int size) {
      io.vavr.collection.HashMap<Long, Long> map = io.vavr.collection.HashMap.empty();
      for (long i = 0; i < size; i++) {
        map = map.put(scattered(i), i);
      }
      return new Persistent(map);
    }
  };

  /** A map of one of these kinds. */
  sealed interface Subject {
    /** A map whose removals leave this one alone. */
    Subject copy();

    long getAll(int size);

    long iterate();

    Object removeAll(int size);
  }

  abstract Subject build(int size);

  /** A key: spread out, so that none profits from small numbers in a row. */
  static long scattered(long i) {
    return i * 0x9E3779B97F4A7C15L;
  }

  private static Map<Long, Long> filled(Map<Long, Long> map, int size) {
    for (long i = 0; i < size; i++) {
      map.put(scattered(i), i);
    }
    return map;
  }

  private record Ordered(OrderedMap map) implements Subject {
    @Override
    public Subject copy() {
      return this;
    }

    @Override
    public long getAll(int size) {
      long sum = 0;
      for (long i = 0; i < size; i++) {
        sum += map.find(new Key.Whole(scattered(i))).orElseThrow().bits();
      }
      return sum;
    }

    @Override
    public long iterate() {
      long[] sum = new long[1];
      map.forEach(entry -> sum[0] += entry.bits());
      return sum[0];
    }

    @Override
    public Object removeAll(int size) {
      OrderedMap left = map;
      for (long i = 0; i < size; i++) {
        left = left.remove(new Key.Whole(scattered(i)));
      }
      return left;
    }
  }

  private record Mutable(Map<Long, Long> map) implements Subject {
    @Override
    public Subject copy() {
      return new Mutable(
          map instanceof LinkedHashMap ? new LinkedHashMap<>(map) : new HashMap<>(map));
    }

    @Override
    public long getAll(int size) {
      long sum = 0;
      for (long i = 0; i < size; i++) {
        sum += map.getOrDefault(scattered(i), 0L);
      }
      return sum;
    }

    @Override
    public long iterate() {
      long sum = 0;
      for (long each : map.values()) {
        sum += each;
      }
      return sum;
    }

    @Override
    public Object removeAll(int size) {
      for (long i = 0; i < size; i++) {
        map.remove(scattered(i));
      }
      return map;
    }
  }

  private record Persistent(io.vavr.collection.HashMap<Long, Long> map) implements Subject {
    @Override
    public Subject copy() {
      return this;
    }

    @Override
    public long getAll(int size) {
      long sum = 0;
      for (long i = 0; i < size; i++) {
        sum += map.getOrElse(scattered(i), 0L);
      }
      return sum;
    }

    @Override
    public long iterate() {
      long sum = 0;
      for (io.vavr.Tuple2<Long, Long> each : map) {
        sum += each._2();
      }
      return sum;
    }

    @Override
    public Object removeAll(int size) {
      io.vavr.collection.HashMap<Long, Long> left = map;
      for (long i = 0; i < size; i++) {
        left = left.remove(scattered(i));
      }
      return left;
    }
  }
}
