/**
 * Why a call ended without a value: a trap of the program, as data.
 */
export class VeraTrap extends Error {
  /**
   * @param {string} kind as in the JSON output of the command line: `overflow`, `out_of_memory`, …
   * @param {string} message what happened, for people
   * @param {Frame[]} [frames] the Vera functions that were running, innermost first
   */
  constructor(kind, message, frames = []) {
    super(message);
    this.name = 'VeraTrap';
    this.kind = kind;
    this.frames = frames;
  }
}

/**
 * A running Vera function.
 *
 * @typedef {{function: string, file: string, firstLine: number, lastLine: number}} Frame
 */

/** Ends the program with a status; `IO.exit` throws it. */
export class VeraExit extends Error {
  /** @param {number} code */
  constructor(code) {
    super(`exit ${code}`);
    this.name = 'VeraExit';
    this.code = code;
  }
}

/** A wrong call: no such function, or arguments that do not fit. */
export class VeraUsageError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'VeraUsageError';
  }
}

/** Engine messages that mean the memory or the stack has run out. */
const STACK = /stack|recursion/i;

/**
 * Names what the engine threw.
 *
 * @param {unknown} thrown
 * @param {Error | undefined} stop why the program asked to be stopped, if it did
 * @param {import('./interface.mjs').ProgramInterface} program
 * @returns {unknown} a {@link VeraTrap} where the program is to blame, else what was thrown
 */
export function toTrap(thrown, stop, program) {
  if (stop instanceof VeraExit) {
    return stop;
  }
  const frames = framesOf(thrown, program);
  const known = stop ?? thrown;
  if (known instanceof VeraTrap) {
    return new VeraTrap(known.kind, known.message, frames);
  }
  if (thrown instanceof RangeError && STACK.test(thrown.message)) {
    return new VeraTrap('stack_overflow', 'Call stack exhausted', frames);
  }
  if (thrown instanceof WebAssembly.RuntimeError) {
    const kind = STACK.test(thrown.message) ? 'stack_overflow' : 'unreachable';
    return new VeraTrap(kind, thrown.message, frames);
  }
  return thrown;
}

/**
 * The Vera functions in an error's stack: engines write a wasm frame as `wasm-function[INDEX]`.
 *
 * @param {unknown} thrown
 * @param {import('./interface.mjs').ProgramInterface} program
 * @returns {Frame[]}
 */
export function framesOf(thrown, program) {
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : '';
  const frames = [];
  for (const [, index] of stack.matchAll(/wasm-function\[(\d+)\]/g)) {
    const info = program.byIndex.get(Number(index));
    if (info !== undefined && !info.library) {
      frames.push({
        function: info.name,
        file: info.file,
        firstLine: info.firstLine,
        lastLine: info.lastLine,
      });
    }
  }
  return frames;
}
