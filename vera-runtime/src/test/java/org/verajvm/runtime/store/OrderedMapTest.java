package org.verajvm.runtime.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OrderedMapTest {

  /** Insert a value, or remove the key when there is none. */
  record Step(Key key, boolean insert, long bits) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Key> whole = Arbitraries.longs().between(0, 60).map(Key.Whole::new);
    Arbitrary<Key> text = Arbitraries.strings().alpha().ofMaxLength(2).map(Key.Text::of);
    Arbitrary<Key> real =
        Arbitraries.of(0.0, -0.0, Double.NaN, 1.5, -1.5, 1e300).map(Key.Real::new);
    return Arbitraries.oneOf(whole, text, real, Arbitraries.longs().map(Key.Whole::new))
        .flatMap(key ->
            Combinators.combine(Arbitraries.integers().between(0, 3), Arbitraries.longs())
                .as((insert, bits) -> new Step(key, insert > 0, bits)))
        .list()
        .ofMaxSize(400);
  }

  @Property(tries = 300)
  void behavesLikeALinkedHashMap(@ForAll("steps") List<Step> steps) {
    OrderedMap map = OrderedMap.EMPTY;
    Map<Key, Long> model = new LinkedHashMap<>();
    for (Step step : steps) {
      if (step.insert()) {
        map = map.insert(step.key(), step.bits());
        model.put(step.key(), step.bits());
      } else {
        map = map.remove(step.key());
        model.remove(step.key());
      }
      assertEquals(model.size(), map.size());
    }
    assertEquals(entries(model), entries(map));
    for (Step step : steps) {
      assertEquals(
          java.util.Optional.ofNullable(model.get(step.key())),
          map.find(step.key()).map(Entry::bits));
    }
  }

  @Property(tries = 100)
  void earlierVersionsStayAsTheyWere(@ForAll("steps") List<Step> steps) {
    List<OrderedMap> versions = new ArrayList<>();
    List<List<String>> contents = new ArrayList<>();
    OrderedMap map = OrderedMap.EMPTY;
    for (Step step : steps) {
      map = step.insert() ? map.insert(step.key(), step.bits()) : map.remove(step.key());
      versions.add(map);
      contents.add(entries(map));
    }
    for (int i = 0; i < versions.size(); i++) {
      assertEquals(contents.get(i), entries(versions.get(i)));
    }
  }

  @Test
  void keysWhoseHashesCollideAreKeptApart() {
    List<Key> colliding = collidingKeys();
    OrderedMap map = OrderedMap.EMPTY;
    for (int i = 0; i < colliding.size(); i++) {
      map = map.insert(colliding.get(i), i);
    }
    for (int i = 0; i < colliding.size(); i++) {
      assertEquals(i, map.find(colliding.get(i)).orElseThrow().bits());
    }
    for (Key key : colliding) {
      map = map.remove(key);
      assertTrue(map.find(key).isEmpty());
    }
    assertEquals(0, map.size());
  }

  /** Found by search: the hash has 32 bits, so some pairs of a few hundred thousand collide. */
  private static List<Key> collidingKeys() {
    Map<Integer, Key> byHash = new LinkedHashMap<>();
    List<Key> colliding = new ArrayList<>();
    for (long bits = 0; colliding.size() < 6; bits++) {
      Key key = new Key.Whole(bits);
      Key other = byHash.putIfAbsent(key.hashCode(), key);
      if (other != null) {
        colliding.add(other);
        colliding.add(key);
      }
    }
    return colliding;
  }

  @Test
  void tracingManyVersionsPassesEachEntryOnOnce() {
    int versions = 2_000;
    List<OrderedMap> all = new ArrayList<>();
    OrderedMap map = OrderedMap.EMPTY;
    for (int i = 0; i < versions; i++) {
      map = map.insert(new Key.Whole(i), i);
      all.add(map);
    }
    long[] visits = {0};
    all.forEach(version -> version.trace(7, bits -> visits[0]++));
    assertEquals(versions, visits[0]);
    visits[0] = 0;
    map.trace(8, bits -> visits[0]++);
    assertEquals(versions, visits[0]);
  }

  @Test
  void aMillionInsertionsKeepTheTreeShallow() {
    OrderedMap map = OrderedMap.EMPTY;
    for (int i = 0; i < 1_000_000; i++) {
      map = map.insert(new Key.Whole(i), i);
    }
    long[] last = {-1};
    map.forEach(entry -> assertEquals(++last[0], entry.bits()));
    assertEquals(999_999, last[0]);
  }

  private static List<String> entries(OrderedMap map) {
    List<String> entries = new ArrayList<>();
    map.forEach(entry -> entries.add(entry.key() + "=" + entry.bits()));
    return entries;
  }

  private static List<String> entries(Map<Key, Long> map) {
    List<String> entries = new ArrayList<>();
    map.forEach((key, bits) -> entries.add(key + "=" + bits));
    return entries;
  }
}
