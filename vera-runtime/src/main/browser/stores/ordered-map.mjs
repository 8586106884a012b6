import { find, forEach, insert, nextSequence, remove, size, trace } from './tree.mjs';

/**
 * A key as the stores hold it: integers as numbers or, past 2^53, bigints (`<` compares them with
 * one another exactly); floats as numbers; texts as strings.
 *
 * @typedef {number | bigint | string} Key
 */

/**
 * The order of the search tree, which programs never see: NaN equals itself and zeros are equal
 * (SameValueZero).
 *
 * @param {Key} a
 * @param {Key} b
 */
function compareKeys(a, b) {
  if (a < b) {
    return -1;
  }
  if (a > b) {
    return 1;
  }
  if (a === b) {
    return 0;
  }
  return Number(a !== a) - Number(b !== b);
}

/** @param {number} a @param {number} b */
const compareSequence = (a, b) => a - b;

/**
 * A persistent map in insertion order: keys find their sequence number, sequence numbers their
 * entry. Replacing a value keeps the place of its key.
 *
 * @template V
 */
export class OrderedMap {
  /**
   * @param {import('./tree.mjs').Tree<Key, number>} places
   * @param {import('./tree.mjs').Tree<number, {key: Key, value: V}>} entries
   */
  constructor(places, entries) {
    this.places = places;
    this.entries = entries;
  }

  /** @returns {OrderedMap<any>} */
  static empty() {
    return new OrderedMap(null, null);
  }

  get size() {
    return size(this.places);
  }

  /** @param {Key} key */
  has(key) {
    return find(this.places, key, compareKeys) !== null;
  }

  /**
   * @param {Key} key
   * @returns {{key: Key, value: V} | undefined}
   */
  get(key) {
    const place = find(this.places, key, compareKeys);
    if (place === null) {
      return undefined;
    }
    return find(this.entries, place.value, compareSequence)?.value;
  }

  /**
   * @param {Key} key
   * @param {V} value
   */
  with(key, value) {
    const place = find(this.places, key, compareKeys);
    const sequence = place === null ? nextSequence(this.entries) : place.value;
    const places = place === null ? insert(this.places, key, sequence, compareKeys) : this.places;
    const first = place === null ? key : place.key;
    return new OrderedMap(places, insert(this.entries, sequence, { key: first, value }, compareSequence));
  }

  /** @param {Key} key */
  without(key) {
    const place = find(this.places, key, compareKeys);
    if (place === null) {
      return this;
    }
    return new OrderedMap(
      remove(this.places, key, compareKeys),
      remove(this.entries, place.value, compareSequence),
    );
  }

  /** @param {(entry: {key: Key, value: V}) => void} visit */
  forEach(visit) {
    forEach(this.entries, visit);
  }

  /**
   * @param {number} epoch
   * @param {(entry: {key: Key, value: V}) => void} visit
   */
  trace(epoch, visit) {
    trace(this.entries, epoch, visit);
  }
}
