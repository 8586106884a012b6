/**
 * Numbered entries with a free list and a generation.
 *
 * An index is `generation << 26 | slot`, so an index that outlives its entry is found out instead of
 * reading another entry. Index 0 is never given out: in the module it means "no entry yet".
 *
 * @template T
 */
export class SlotStore {
  /** @param {string} name what the entries are, for messages */
  constructor(name) {
    this.name = name;
    /** @type {(T | undefined)[]} */
    this.entries = [undefined];
    /** @type {number[]} */
    this.generations = [0];
    /** @type {number[]} */
    this.free = [];
    this.size = 0;
  }

  /**
   * @param {T} entry
   * @returns {number}
   */
  add(entry) {
    const slot = this.free.pop() ?? this.entries.length;
    if (slot >= 1 << 26) {
      throw new Error(`internal error: more than ${1 << 26} entries in the ${this.name} store`);
    }
    if (slot === this.entries.length) {
      this.generations.push(0);
    }
    this.entries[slot] = entry;
    this.size++;
    return (this.generations[slot] << 26) | slot;
  }

  /**
   * @param {number} index
   * @returns {T}
   */
  get(index) {
    const slot = index & ((1 << 26) - 1);
    const entry = this.entries[slot];
    if (entry === undefined || this.generations[slot] !== index >>> 26) {
      throw new Error(`internal error: ${this.name} ${index} is not in the store`);
    }
    return entry;
  }

  /** @param {number} index */
  evict(index) {
    this.get(index);
    const slot = index & ((1 << 26) - 1);
    this.entries[slot] = undefined;
    this.generations[slot] = (this.generations[slot] + 1) & 63;
    this.free.push(slot);
    this.size--;
  }
}
