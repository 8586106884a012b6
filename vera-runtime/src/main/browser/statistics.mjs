/** What `vera.gc_stat` answers, by the number to ask with. */
export const STATISTIC = {
  collections: 0,
  bytesAllocated: 1,
  bytesLive: 2,
  heapBytes: 3,
  handlesMade: 4,
  handlesEvicted: 5,
  handlesLive: 6,
  objectsLive: 7,
  objectsSwept: 8,
  markCost: 9,
  hostTraced: 10,
  externalBytes: 11,
  trigger: 12,
};

/** Why collections run, by the number that `STATISTIC.trigger` answers. */
export const TRIGGERS = [
  'explicit',
  'stress',
  'allocation',
  'handles',
  'external',
  'memory limit',
  'recovery',
];

/**
 * Entries in the host stores.
 *
 * @typedef {{map: number, set: number, decimal: number}} StoreSizes
 */

/**
 * A finished collection. Times are in milliseconds; `objectsLive` and `bytesLive` survived it,
 * `referencesTraced` are what the stores reported, and `evicted` entries left the stores.
 *
 * @typedef {object} Collection
 * @property {number} number from one
 * @property {string} trigger why it ran: one of {@link TRIGGERS}
 * @property {number} mark time spent finding what is alive
 * @property {number} pause time from begin to end
 * @property {number} objectsLive
 * @property {number} bytesLive
 * @property {number} referencesTraced
 * @property {number} objectsSwept
 * @property {number} heapBytes size of the memory
 * @property {StoreSizes} before sizes of the stores when it began
 * @property {StoreSizes} after sizes of the stores when it ended
 * @property {StoreSizes} evicted
 */

/** Takes the times of collections, and tells a listener of each. */
export class CollectionTimer {
  /**
   * @param {(collection: Collection) => void} listener
   * @param {() => StoreSizes} sizes of the stores now
   * @param {(which: number) => number} statistic of the collector now
   */
  constructor(listener, sizes, statistic) {
    this.listener = listener;
    this.sizes = sizes;
    this.statistic = statistic;
    this.number = 0;
    this.total = 0;
    this.longest = 0;
    this.begun = 0;
    this.markEnd = 0;
    this.before = sizes();
  }

  begin() {
    this.before = this.sizes();
    this.begun = performance.now();
  }

  marked() {
    this.markEnd = performance.now();
  }

  end() {
    const pause = performance.now() - this.begun;
    this.number++;
    this.total += pause;
    this.longest = Math.max(this.longest, pause);
    this.listener(this.record(pause));
  }

  /**
   * @param {number} pause
   * @returns {Collection}
   */
  record(pause) {
    const { before, statistic } = this;
    const after = this.sizes();
    return {
      number: this.number,
      trigger: TRIGGERS[statistic(STATISTIC.trigger)],
      mark: this.markEnd - this.begun,
      pause,
      objectsLive: statistic(STATISTIC.objectsLive),
      bytesLive: statistic(STATISTIC.bytesLive),
      referencesTraced: statistic(STATISTIC.hostTraced),
      objectsSwept: statistic(STATISTIC.objectsSwept),
      heapBytes: statistic(STATISTIC.heapBytes),
      before,
      after,
      // Nothing is added to a store while a collection runs.
      evicted: {
        map: before.map - after.map,
        set: before.set - after.set,
        decimal: before.decimal - after.decimal,
      },
    };
  }
}
