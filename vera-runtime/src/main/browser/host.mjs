import { collections } from './families/collections.mjs';
import { collector } from './families/collector.mjs';
import { console } from './families/console.mjs';
import { database } from './families/database.mjs';
import { decimals } from './families/decimals.mjs';
import { floats } from './families/floats.mjs';
import { math } from './families/math.mjs';
import { network } from './families/network.mjs';
import { random } from './families/random.mjs';
import { HEADER, Heap } from './heap.mjs';
import { CollectionTimer } from './statistics.mjs';
import { SlotStore } from './stores/slots.mjs';
import { CAN_SUSPEND, suspendable, waits } from './suspension.mjs';

/** Every family of host functions; a module gets those of them that it imports. */
const FAMILIES = [
  collector,
  collections,
  decimals,
  floats,
  console,
  network,
  database,
  random,
  math,
];

/** The names of the host functions that this runtime provides. */
export const HOST_FUNCTIONS = () =>
  FAMILIES.flatMap((family) => Object.keys(family(/** @type {any} */ ({ stores: {} }))));

/**
 * An object with the same names and other values.
 *
 * @template A, B
 * @param {Record<string, A>} object
 * @param {(value: A) => B} change
 * @returns {Record<string, B>}
 */
const mapped = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));

/**
 * One running instance of a module: its heap, its stores, its console.
 */
export class Host {
  /**
   * @param {WebAssembly.Module} module
   * @param {import('./interface.mjs').ProgramInterface} program
   * @param {import('./console-io.mjs').ConsoleIo} io
   * @param {boolean} suspends whether host functions may suspend the program, where the engine can
   * @param {(collection: import('./statistics.mjs').Collection) => void} onCollection
   */
  constructor(module, program, io, suspends, onCollection) {
    this.program = program;
    this.io = io;
    this.stores = {
      /** @type {SlotStore<import('./stores/ordered-map.mjs').OrderedMap<bigint>>} */
      map: new SlotStore('Map'),
      /** @type {SlotStore<import('./stores/ordered-map.mjs').OrderedMap<boolean>>} */
      set: new SlotStore('Set'),
      /** @type {SlotStore<import('./stores/decimal.mjs').Decimal>} */
      decimal: new SlotStore('Decimal'),
    };
    this.collections = new CollectionTimer(
      onCollection,
      () => this.storeSizes(),
      (which) => this.statistic(which),
    );
    /** @type {Error | undefined} */
    this.stopped = undefined;
    this.heap = new Heap(program);
    const imported = this.imported(module);
    /** Whether calls may suspend: where nothing waits they need not pay for it. */
    this.suspends = suspends && CAN_SUSPEND && Object.values(imported).some(waits);
    const instance = new WebAssembly.Instance(module, {
      vera: this.suspends ? mapped(imported, suspendable) : imported,
    });
    /** @type {Record<string, any>} */
    this.exports = instance.exports;
    this.heap.attach(this.exports);
  }

  /**
   * The host functions the module asks for.
   *
   * @param {WebAssembly.Module} module
   */
  imported(module) {
    /** @type {Record<string, Function>} */
    const offered = Object.assign({}, ...FAMILIES.map((family) => family(this)));
    /** @type {Record<string, Function>} */
    const imports = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
      if (from !== 'vera' || !Object.hasOwn(offered, name)) {
        throw new Error(`this runtime does not provide the host function ${from}.${name}`);
      }
      imports[name] = offered[name];
    }
    return imports;
  }

  /**
   * Bytes an element takes in arrays of a descriptor.
   *
   * @param {number} descriptor
   */
  elementWidth(descriptor) {
    return 1 << this.heap.u32(descriptor + 4);
  }

  /**
   * A new array, its elements zero.
   *
   * @param {number} descriptor
   * @param {number} length
   * @param {number} width
   */
  newArray(descriptor, length, width) {
    return this.heap.newObject(descriptor, HEADER + length * width, length);
  }

  /**
   * Notes why the program stops. The module executes `unreachable` next: a handler in the program
   * would see an exception thrown here, but not that.
   *
   * @param {Error} reason
   */
  stop(reason) {
    this.stopped = reason;
  }

  /**
   * Why the program has stopped, once.
   *
   * @returns {Error | undefined}
   */
  takeStop() {
    const reason = this.stopped;
    this.stopped = undefined;
    return reason;
  }

  /**
   * A counter of the collector.
   *
   * @param {number} which one of {@link STATISTIC}
   */
  statistic(which) {
    return Number(this.exports['vera.gc_stat']?.(which) ?? 0);
  }

  /** Entries in the host stores. */
  storeSizes() {
    return {
      map: this.stores.map.size,
      set: this.stores.set.size,
      decimal: this.stores.decimal.size,
    };
  }
}
