import { HEADER } from '../heap.mjs';
import { floatToBits, keyBytes, readKey } from '../keys.mjs';
import { OrderedMap } from '../stores/ordered-map.mjs';


/** The kind of a key that is the address of a text. */
const TEXT_KEY = 2;
const FLOAT_KEY = 1;

/** What an entry takes in a store without the bytes of its key, about; the same on every host. */
const BYTES_PER_ENTRY = 96;

/**
 * Maps and sets (spec 9.4.2, 9.4.3).
 *
 * @param {import('../host.mjs').Host} host
 */
export function collections(host) {
  const { heap, stores } = host;
  const { map: maps, set: sets } = stores;

  /** @param {import('../stores/ordered-map.mjs').Key} key @param {number} kind */
  const keyWord = (key, kind) => {
    if (kind === TEXT_KEY) {
      return BigInt(heap.newString(keyBytes(/** @type {string} */ (key))));
    }
    return kind === FLOAT_KEY ? floatToBits(/** @type {number} */ (key)) : BigInt(key);
  };

  /**
   * An array of the keys of a map or the elements of a set. Booleans and bytes take a byte each,
   * which the descriptor of the array says.
   *
   * @param {OrderedMap<any>} entries
   * @param {number} keyKind
   * @param {number} descriptor
   */
  const keyArray = (entries, keyKind, descriptor) => {
    const width = host.elementWidth(descriptor);
    const array = host.newArray(descriptor, entries.size, width);
    let at = array + HEADER;
    entries.forEach(({ key }) => {
      writeElement(at, width, keyWord(key, keyKind));
      at += width;
    });
    return array;
  };

  /** @param {number} at @param {number} width @param {bigint} bits */
  const writeElement = (at, width, bits) => {
    if (width === 8) {
      heap.setI64(at, bits);
    } else if (width === 4) {
      heap.setU32(at, Number(BigInt.asUintN(32, bits)));
    } else {
      heap.setU8(at, Number(BigInt.asUintN(8, bits)));
    }
  };

  /**
   * A key on its way into a store. Its bytes count towards the next collection: what a store holds
   * is outside of the memory, where the collector does not see it grow.
   *
   * @param {number} kind
   * @param {bigint} bits
   */
  const storedKey = (kind, bits) => {
    const key = readKey(heap, kind, bits);
    host.exports['vera.gc_report_external'](
      BYTES_PER_ENTRY + (typeof key === 'string' ? key.length : 0),
    );
    return key;
  };

  return {
    map_new: () => maps.add(OrderedMap.empty()),
    /** @param {number} map @param {number} kind @param {bigint} key @param {bigint} bits */
    map_insert: (map, kind, key, bits) => maps.add(maps.get(map).with(storedKey(kind, key), bits)),
    /** @param {number} map @param {number} kind @param {bigint} key @param {number} out */
    map_find: (map, kind, key, out) => {
      const entry = maps.get(map).get(readKey(heap, kind, key));
      if (entry !== undefined) {
        heap.setI64(out, entry.value);
      }
      return Number(entry !== undefined);
    },
    /** @param {number} map @param {number} kind @param {bigint} key */
    map_contains: (map, kind, key) => Number(maps.get(map).has(readKey(heap, kind, key))),
    /** @param {number} map @param {number} kind @param {bigint} key */
    map_remove: (map, kind, key) => maps.add(maps.get(map).without(readKey(heap, kind, key))),
    /** @param {number} map */
    map_size: (map) => BigInt(maps.get(map).size),
    /** @param {number} map @param {number} keyKind @param {number} descriptor */
    map_keys: (map, keyKind, descriptor) => keyArray(maps.get(map), keyKind, descriptor),
    /** @param {number} map @param {number} _kind @param {number} descriptor */
    map_values: (map, _kind, descriptor) => {
      const entries = maps.get(map);
      const width = host.elementWidth(descriptor);
      const array = host.newArray(descriptor, entries.size, width);
      let at = array + HEADER;
      entries.forEach(({ value }) => {
        writeElement(at, width, value);
        at += width;
      });
      return array;
    },

    set_new: () => sets.add(OrderedMap.empty()),
    /** @param {number} set @param {number} kind @param {bigint} key */
    set_add: (set, kind, key) => {
      const entries = sets.get(set);
      const element = storedKey(kind, key);
      return sets.add(entries.has(element) ? entries : entries.with(element, true));
    },
    /** @param {number} set @param {number} kind @param {bigint} key */
    set_contains: (set, kind, key) => Number(sets.get(set).has(readKey(heap, kind, key))),
    /** @param {number} set @param {number} kind @param {bigint} key */
    set_remove: (set, kind, key) => sets.add(sets.get(set).without(readKey(heap, kind, key))),
    /** @param {number} set */
    set_size: (set) => BigInt(sets.get(set).size),
    /** @param {number} set @param {number} keyKind @param {number} descriptor */
    set_to_array: (set, keyKind, descriptor) => keyArray(sets.get(set), keyKind, descriptor),
  };
}
