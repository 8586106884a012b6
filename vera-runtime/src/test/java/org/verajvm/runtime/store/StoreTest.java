package org.verajvm.runtime.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StoreTest {

  @Property
  void behavesLikeAMapFromIndexToEntry(@ForAll List<Integer> script) {
    Store<Integer> store = new Store<>(StoreKind.MAP);
    Map<Integer, Integer> model = new HashMap<>();
    List<Integer> dead = new ArrayList<>();
    for (int word : script) {
      if (word % 3 != 0 || model.isEmpty()) {
        model.put(store.add(word), word);
      } else {
        int victim = new ArrayList<>(model.keySet()).get(Math.floorMod(word, model.size()));
        store.remove(victim);
        model.remove(victim);
        dead.add(victim);
      }
    }
    assertEquals(model.size(), store.size());
    model.forEach((index, entry) -> assertEquals(entry, store.get(index)));
    dead.forEach(index -> assertFalse(store.contains(index) && !model.containsKey(index)));
  }

  @Test
  void anIndexIsNeverZero() {
    Store<String> store = new Store<>(StoreKind.SET);
    for (int i = 0; i < 1_000; i++) {
      int index = store.add("x");
      assertNotEquals(0, index);
      store.remove(index);
    }
  }

  @Test
  void aStaleIndexIsNoticedAlsoWhenItsSlotIsInUseAgain() {
    Store<String> store = new Store<>(StoreKind.DECIMAL);
    int index = store.add("first");
    store.remove(index);
    assertThrows(StaleIndexException.class, () -> store.get(index));
    assertThrows(StaleIndexException.class, () -> store.remove(index));
    int second = store.add("second");
    assertThrows(StaleIndexException.class, () -> store.get(index));
    assertEquals("second", store.get(second));
  }

  @Test
  void countsWhatWasMadeAndEvicted() {
    HostStores stores = new HostStores();
    int first = stores.maps().add(OrderedMap.EMPTY);
    stores.sets().add(OrderedMap.EMPTY);
    stores.decimals().add(DecimalValue.ofInt(3));
    stores.evict(StoreKind.MAP.code(), first);
    assertEquals(3, stores.counts().made());
    assertEquals(1, stores.counts().evicted());
    assertEquals(new StoreSizes(0, 1, 1), stores.sizes());
  }
}
