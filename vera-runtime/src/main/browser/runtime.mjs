import { ConsoleIo } from './console-io.mjs';
import { Host, HOST_FUNCTIONS } from './host.mjs';
import { ProgramInterface } from './interface.mjs';
import { STATISTIC, TRIGGERS } from './statistics.mjs';
import { Decimal } from './stores/decimal.mjs';
import { OrderedMap } from './stores/ordered-map.mjs';
import { promising } from './suspension.mjs';
import { nestedText, resultText } from './text.mjs';
import { toTrap, VeraExit, VeraTrap, VeraUsageError } from './traps.mjs';
import { collectHandles, decode, encode, entriesOf, load, VeraClosure, VeraData, VeraHandle } from './values.mjs';

/**
 * @typedef {import('./console-io.mjs').ConsoleOptions & ProgramOptions} Options
 * @typedef {object} ProgramOptions
 * @property {boolean} [suspends] whether effects that wait let go of the thread, where the engine
 *     can do that; such a program is called with {@link Program.callAsync} only
 * @property {(collection: import('./statistics.mjs').Collection) => void} [onCollection] called
 *     after each collection; it must not call the program
 */

/**
 * A running Vera program.
 */
export class Program {
  /**
   * @param {WebAssembly.Module} module
   * @param {Options} [options]
   */
  constructor(module, options = {}) {
    this.io = new ConsoleIo(options);
    this.interface = ProgramInterface.of(module);
    this.host = new Host(
      module,
      this.interface,
      this.io,
      options.suspends ?? false,
      options.onCollection ?? (() => {}),
    );
    this.io.suspending = this.host.suspends;
  }

  /**
   * Calls an exported function and waits for its value; effects that wait hold the thread.
   *
   * @param {string} name
   * @param {...import('./values.mjs').VeraValue} values
   * @returns {import('./values.mjs').VeraValue}
   * @throws {VeraTrap} when the program traps
   * @throws {VeraExit} when it calls `IO.exit`
   * @throws {VeraUsageError} when there is no such function or the arguments do not fit
   */
  call(name, ...values) {
    const { run, info, words } = this.prepare(name, values);
    try {
      return decode(this.host, info.result, run(...words));
    } catch (thrown) {
      throw this.afterFailure(thrown);
    }
  }

  /**
   * As {@link Program.call}, but effects that wait do not hold the thread where the program was made
   * with `suspends` and the engine can suspend it.
   *
   * @param {string} name
   * @param {...import('./values.mjs').VeraValue} values
   * @returns {Promise<import('./values.mjs').VeraValue>}
   */
  async callAsync(name, ...values) {
    const { run, info, words } = this.prepare(name, values);
    try {
      const result = this.host.suspends ? await promising(run)(...words) : run(...words);
      return decode(this.host, info.result, result);
    } catch (thrown) {
      throw this.afterFailure(thrown);
    }
  }

  /** @param {string} name @param {import('./values.mjs').VeraValue[]} values */
  prepare(name, values) {
    const info = this.interface.exported.get(name);
    if (info === undefined) {
      const known = [...this.interface.exported.keys()].join(', ');
      throw new VeraUsageError(`there is no function ${name}; the module exports ${known}`);
    }
    const expected = info.parameters.filter((type) => type.name !== 'Unit');
    if (values.length !== expected.length) {
      throw new VeraUsageError(
        `${name} takes ${expected.length} argument(s) (${expected.map((type) => type.text).join(', ')}), not ${values.length}`,
      );
    }
    const words = values.map((value, i) => encode(this.host, expected[i], value));
    return { run: this.host.exports[name], info, words };
  }

  /** @param {unknown} thrown */
  afterFailure(thrown) {
    this.host.exports['vera.reset']?.();
    return toTrap(thrown, this.host.takeStop(), this.interface);
  }

  /** Runs a collection. */
  collect() {
    this.host.exports['vera.gc_collect']?.();
  }

  /** Entries in the host stores. */
  storeSizes() {
    return this.host.storeSizes();
  }

  /** What the collector has done. */
  statistics() {
    const { host } = this;
    return {
      stores: this.storeSizes(),
      handles: {
        made: host.statistic(STATISTIC.handlesMade),
        evicted: host.statistic(STATISTIC.handlesEvicted),
      },
      gc: {
        collections: host.statistic(STATISTIC.collections),
        pauseNanosTotal: Math.round(host.collections.total * 1e6),
        pauseNanosMax: Math.round(host.collections.longest * 1e6),
        bytesAllocated: host.statistic(STATISTIC.bytesAllocated),
        bytesLive: host.statistic(STATISTIC.bytesLive),
        heapBytes: host.exports.memory?.buffer.byteLength ?? 0,
      },
    };
  }

  /** The values of the State cells that hold one, as text, by the name of the effect. */
  getState() {
    /** @type {Record<string, string>} */
    const state = {};
    for (const { name, type, address } of this.interface.cells) {
      const word = load(this.host, type, address, 4);
      if (word !== 0 || !OBJECTS.has(type.name)) {
        const value = decode(this.host, type, word);
        state[name] = nestedText(this.interface, type, value);
        release(value);
      }
    }
    return state;
  }

  /** Sets the scalar State cells back to zero, as they were before the first call. */
  resetState() {
    for (const { type, address } of this.interface.cells) {
      if (WIDE.has(type.name)) {
        this.host.heap.setI64(address, 0n);
      } else {
        this.host.heap.setU32(address, 0);
      }
    }
  }

  /**
   * A result as the command line prints it.
   *
   * @param {import('./types.mjs').Type} type
   * @param {import('./values.mjs').VeraValue} value
   */
  text(type, value) {
    return resultText(this.interface, type, value);
  }
}

/**
 * Lets go of every handle in a value.
 *
 * @param {import('./values.mjs').VeraValue} value
 */
export function release(value) {
  /** @type {VeraHandle[]} */
  const handles = [];
  collectHandles(value, handles);
  handles.forEach((handle) => handle.close());
}

/** The types whose cells hold no value before the first one; for all others zero is a value. */
const OBJECTS = new Set(['Data', 'Map', 'Set', 'Decimal', 'Function']);

/** The types whose cells take eight bytes. */
const WIDE = new Set(['Int', 'Nat', 'Float64']);

/** @type {Program | undefined} */
let current;

/** @type {string | undefined} */
let currentUrl;

/**
 * Loads a module; calling again with the same URL does nothing.
 *
 * @param {string | URL | ArrayBuffer | Uint8Array | WebAssembly.Module} source
 * @param {Options} [options]
 * @returns {Promise<Program>}
 */
export default async function init(source, options) {
  const url = typeof source === 'string' || source instanceof URL ? String(source) : undefined;
  if (current !== undefined && url !== undefined && url === currentUrl) {
    return current;
  }
  current = new Program(await compile(source), options);
  currentUrl = url;
  return current;
}

/** @param {string | URL | ArrayBuffer | Uint8Array | WebAssembly.Module} source */
export async function compile(source) {
  if (source instanceof WebAssembly.Module) {
    return source;
  }
  if (typeof source === 'string' || source instanceof URL) {
    const response = await fetch(source);
    if (!response.ok) {
      throw new Error(`cannot load ${source}: HTTP ${response.status}`);
    }
    return WebAssembly.compile(await response.arrayBuffer());
  }
  return WebAssembly.compile(/** @type {BufferSource} */ (source));
}

/** The program that `init` has loaded. */
function program() {
  if (current === undefined) {
    throw new VeraUsageError('no module is loaded: await init(url) first');
  }
  return current;
}

/** @param {string} name @param {...import('./values.mjs').VeraValue} values */
export const call = (name, ...values) => program().call(name, ...values);

/** @param {string} name @param {...import('./values.mjs').VeraValue} values */
export const callAsync = (name, ...values) => program().callAsync(name, ...values);

/** Everything the program has written to stdout. */
export const getStdout = () => program().io.text('stdout');

/** Everything the program has written to stderr. */
export const getStderr = () => program().io.text('stderr');

export const getState = () => program().getState();

export const resetState = () => program().resetState();

export const collect = () => program().collect();

export const storeSizes = () => program().storeSizes();

export const statistics = () => program().statistics();

/** What the host stores hold, for tests that drive them directly. */
export const stores = { Decimal, OrderedMap };

export { entriesOf, HOST_FUNCTIONS, STATISTIC, TRIGGERS, VeraClosure, VeraData, VeraExit, VeraHandle, VeraTrap, VeraUsageError };
