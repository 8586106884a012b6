package org.verajvm.runtime.host;

import java.util.Optional;
import org.verajvm.runtime.store.Entry;
import org.verajvm.runtime.store.Key;
import org.verajvm.runtime.store.OrderedMap;

/** The operations on Map and Set (spec 9.4.2, 9.4.3). A key takes two words: kind and bits. */
final class CollectionFunctions {
  /** A map node, an index node's share and an entry: what one insertion adds, roughly. */
  private static final int BYTES_PER_ENTRY = 96;

  private static final int WHOLE = 0;
  private static final int REAL = 1;

  private CollectionFunctions() {}

  static Optional<HostFunction> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "map_new" -> (guest, a) -> guest.stores().maps().add(OrderedMap.EMPTY);
          case "map_insert" -> CollectionFunctions::mapInsert;
          case "map_find" -> CollectionFunctions::mapFind;
          case "map_contains" -> (guest, a) -> bit(map(guest, a).find(key(guest, a)).isPresent());
          case "map_remove" ->
              (guest, a) -> guest.stores().maps().add(map(guest, a).remove(key(guest, a)));
          case "map_size" -> (guest, a) -> map(guest, a).size();
          case "map_keys" -> (guest, a) -> keys(guest, map(guest, a), (int) a[2]);
          case "map_values" -> CollectionFunctions::mapValues;
          case "set_new" -> (guest, a) -> guest.stores().sets().add(OrderedMap.EMPTY);
          case "set_add" -> CollectionFunctions::setAdd;
          case "set_contains" -> (guest, a) -> bit(set(guest, a).find(key(guest, a)).isPresent());
          case "set_remove" ->
              (guest, a) -> guest.stores().sets().add(set(guest, a).remove(key(guest, a)));
          case "set_size" -> (guest, a) -> set(guest, a).size();
          case "set_to_array" -> (guest, a) -> keys(guest, set(guest, a), (int) a[2]);
          default -> null;
        });
  }

  private static OrderedMap map(Guest guest, long[] arguments) {
    return guest.stores().maps().get((int) arguments[0]);
  }

  private static OrderedMap set(Guest guest, long[] arguments) {
    return guest.stores().sets().get((int) arguments[0]);
  }

  private static Key key(Guest guest, long[] arguments) {
    long bits = arguments[2];
    return switch ((int) arguments[1]) {
      case WHOLE -> new Key.Whole(bits);
      case REAL -> new Key.Real(Double.longBitsToDouble(bits));
      default -> new Key.Text(guest.memory().utf8((int) bits));
    };
  }

  private static long mapInsert(Guest guest, long[] arguments) {
    Key key = key(guest, arguments);
    guest.reportExternal(weight(key));
    return guest.stores().maps().add(map(guest, arguments).insert(key, arguments[3]));
  }

  private static long setAdd(Guest guest, long[] arguments) {
    Key key = key(guest, arguments);
    guest.reportExternal(weight(key));
    return guest.stores().sets().add(set(guest, arguments).add(key));
  }

  private static int weight(Key key) {
    return switch (key) {
      case Key.Whole whole -> BYTES_PER_ENTRY;
      case Key.Real real -> BYTES_PER_ENTRY;
      case Key.Text text -> BYTES_PER_ENTRY + text.utf8().length;
    };
  }

  private static long mapFind(Guest guest, long[] arguments) {
    Optional<Entry> found = map(guest, arguments).find(key(guest, arguments));
    found.ifPresent(entry -> guest.memory().writeLong((int) arguments[3], entry.bits()));
    return bit(found.isPresent());
  }

  private static long mapValues(Guest guest, long[] arguments) {
    OrderedMap map = map(guest, arguments);
    int descriptor = (int) arguments[2];
    ArrayWriter values = new ArrayWriter(guest.memory(), descriptor, map.size());
    map.forEach(entry -> values.add(entry.bits()));
    return values.array();
  }

  private static long keys(Guest guest, OrderedMap map, int descriptor) {
    GuestMemory memory = guest.memory();
    ArrayWriter keys = new ArrayWriter(memory, descriptor, map.size());
    map.forEach(entry ->
        keys.add(
            switch (entry.key()) {
              case Key.Whole whole -> whole.bits();
              case Key.Real real -> Double.doubleToRawLongBits(real.value());
              case Key.Text text -> memory.newString(text.utf8());
            }));
    return keys.array();
  }

  private static long bit(boolean condition) {
    return condition ? 1 : 0;
  }
}
