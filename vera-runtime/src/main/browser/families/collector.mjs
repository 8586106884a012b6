import { VeraTrap } from '../traps.mjs';

/** The store of each kind of handle, as descriptors number them. */
const KINDS = /** @type {const} */ (['', 'map', 'set', 'decimal']);

/** The phases of a collection that the module tells of. */
const BEGIN = 0;
const MARKED = 1;

/**
 * What the collector calls, and how a program stops.
 *
 * @param {import('../host.mjs').Host} host
 */
export function collector(host) {
  let epoch = 0;

  /** @param {number} kind */
  const store = (kind) => host.stores[/** @type {'map' | 'set' | 'decimal'} */ (KINDS[kind])];

  return {
    /** @param {number} kind @param {number} index */
    host_decref_handle: (kind, index) => store(kind).evict(index),
    /** @param {number} _kind only maps hold references @param {number} index */
    host_trace_handle: (_kind, index) => {
      const mark = host.exports['vera.gc_mark'];
      host.stores.map.get(index).trace(epoch, (entry) => mark(Number(entry.value)));
    },
    /** @param {number} kind @param {number} index */
    host_verify_handle: (kind, index) => void store(kind).get(index),
    /** @param {number} phase */
    host_gc_event: (phase) => {
      if (phase === BEGIN) {
        epoch++;
        host.collections.begin();
      } else if (phase === MARKED) {
        host.collections.marked();
      } else {
        host.collections.end();
      }
    },
    /** @param {number} kind @param {number} site */
    trap: (kind, site) => {
      host.stop(new VeraTrap(host.program.trapKinds[kind], host.program.messages[site] ?? ''));
    },
    /** @param {number} kind @param {number} text */
    trap_message: (kind, text) => {
      host.stop(new VeraTrap(host.program.trapKinds[kind], host.heap.text(text)));
    },
  };
}
