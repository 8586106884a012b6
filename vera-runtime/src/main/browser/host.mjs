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
import { SlotStore } from './stores/slots.mjs';
import { suspendable } from './suspension.mjs';

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
 * One running instance of a module: its heap, its stores, its console.
 */
export class Host {
  /**
   * @param {WebAssembly.Module} module
   * @param {import('./interface.mjs').ProgramInterface} program
   * @param {import('./console-io.mjs').ConsoleIo} io
   * @param {boolean} suspends whether host functions may suspend the program
   */
  constructor(module, program, io, suspends) {
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
    this.pauses = { total: 0, max: 0 };
    /** Called after each collection. */
    this.onCollection = () => {};
    this.heap = new Heap(program);
    const instance = new WebAssembly.Instance(module, {
      vera: this.imports(module, suspends),
    });
    /** @type {Record<string, any>} */
    this.exports = instance.exports;
    this.heap.attach(this.exports);
  }

  /**
   * The host functions the module asks for.
   *
   * @param {WebAssembly.Module} module
   * @param {boolean} suspends
   */
  imports(module, suspends) {
    /** @type {Record<string, Function>} */
    const offered = Object.assign({}, ...FAMILIES.map((family) => family(this)));
    /** @type {WebAssembly.ModuleImports} */
    const imports = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
      if (from !== 'vera' || !Object.hasOwn(offered, name)) {
        throw new Error(`this runtime does not provide the host function ${from}.${name}`);
      }
      imports[name] = suspends ? suspendable(offered[name]) : offered[name];
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
   * Notes a finished collection.
   *
   * @param {number} milliseconds
   */
  collected(milliseconds) {
    this.pauses.total += milliseconds;
    this.pauses.max = Math.max(this.pauses.max, milliseconds);
    this.onCollection();
  }

  storeSizes() {
    return {
      map: this.stores.map.size,
      set: this.stores.set.size,
      decimal: this.stores.decimal.size,
    };
  }
}
