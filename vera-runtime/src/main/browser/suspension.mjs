/**
 * Host functions that wait. Where the engine can suspend WebAssembly (JavaScript Promise
 * Integration) such a function returns a promise and the program sleeps without holding the thread;
 * elsewhere it must answer at once.
 */

/** @type {any} */
const engine = WebAssembly;

/** Whether the engine can suspend a running module. */
export const CAN_SUSPEND =
  typeof engine.Suspending === 'function' && typeof engine.promising === 'function';

/**
 * Applies `finish` to a value that is there or still to come.
 *
 * @template A, B
 * @param {A | Promise<A>} value
 * @param {(value: A) => B} finish
 * @returns {B | Promise<B>}
 */
export function later(value, finish) {
  return value instanceof Promise ? value.then(finish) : finish(value);
}

/** Functions that may wait; all others stay direct calls, which cost a tenth. */
const waiting = new WeakSet();

/**
 * Marks a host function as one that may return a promise.
 *
 * @template {Function} F
 * @param {F} hostFunction
 * @returns {F}
 */
export function mayWait(hostFunction) {
  waiting.add(hostFunction);
  return hostFunction;
}

/**
 * Whether a host function is one that may return a promise.
 *
 * @param {Function} hostFunction
 */
export const waits = (hostFunction) => waiting.has(hostFunction);

/**
 * What to import for a host function while calls of the module may suspend.
 *
 * @param {Function} hostFunction
 * @returns {WebAssembly.ImportValue}
 */
export function suspendable(hostFunction) {
  return waits(hostFunction)
    ? new engine.Suspending(hostFunction)
    : hostFunction;
}

/**
 * An export as a function that returns a promise and may be suspended.
 *
 * @param {Function} exported
 * @returns {(...words: unknown[]) => Promise<unknown>}
 */
export function promising(exported) {
  return engine.promising(exported);
}
