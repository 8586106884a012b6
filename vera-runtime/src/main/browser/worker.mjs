import init from './runtime.mjs';
import { CAN_SUSPEND } from './suspension.mjs';
import { VeraExit, VeraTrap } from './traps.mjs';

/** The name a page gives to the worker that runs its program. */
const WORKER_NAME = 'vera';

/** Statistics go to the page at most this often while the program runs, in milliseconds. */
const STATISTICS_INTERVAL = 100;

/** Bytes of a line that the page passes through shared memory. */
const LINE_CAPACITY = 1 << 16;

/**
 * The worker's side of a page: runs the program of the first message and tells of everything it
 * does. Loading this file in a worker of the right name starts it.
 *
 * @typedef {{module: string, function: string, arguments: string[], line?: SharedArrayBuffer}} Run
 * @typedef {{answer: string}} Answer
 */
class PageWorker {
  /** @param {any} scope the worker's global scope */
  constructor(scope) {
    this.scope = scope;
    this.lastStatistics = 0;
    /** @type {((line: string) => void) | undefined} */
    this.waiting = undefined;
    scope.onmessage = (/** @type {MessageEvent<Run | Answer>} */ { data }) => this.receive(data);
  }

  /** @param {Run | Answer} message */
  receive(message) {
    if ('answer' in message) {
      this.waiting?.(message.answer);
    } else {
      void this.run(message);
    }
  }

  /** @param {Run} request */
  async run(request) {
    try {
      const program = await init(request.module, {
        args: request.arguments,
        suspends: true,
        onOutput: (stream, text) => this.scope.postMessage({ stream, text }),
        nextLine: () => this.nextLine(request.line),
      });
      program.host.onCollection = () => this.tellStatistics(program, false);
      const value = await program.callAsync(request.function);
      const type = program.interface.exported.get(request.function)?.result;
      const text = type === undefined || value === undefined ? null : program.text(type, value);
      this.tellStatistics(program, true);
      this.scope.postMessage({ finished: true, value: text });
    } catch (thrown) {
      this.scope.postMessage(failure(thrown));
    }
  }

  /** @param {import('./runtime.mjs').Program} program @param {boolean} always */
  tellStatistics(program, always) {
    const now = performance.now();
    if (always || now - this.lastStatistics > STATISTICS_INTERVAL) {
      this.lastStatistics = now;
      this.scope.postMessage({ statistics: program.statistics() });
    }
  }

  /**
   * Asks the page for a line: without holding the thread where the program can be suspended, asleep
   * on shared memory else.
   *
   * @param {SharedArrayBuffer | undefined} shared
   * @returns {string | Promise<string>}
   */
  nextLine(shared) {
    this.scope.postMessage({ asks: true });
    if (CAN_SUSPEND) {
      return new Promise((resolve) => {
        this.waiting = resolve;
      });
    }
    if (shared === undefined) {
      throw new Error('reading a line needs an engine that can suspend, or an isolated page');
    }
    const words = new Int32Array(shared, 0, 2);
    Atomics.wait(words, 0, 0);
    Atomics.store(words, 0, 0);
    return new TextDecoder().decode(new Uint8Array(shared, 8, words[1]).slice());
  }
}

/** @param {unknown} thrown */
function failure(thrown) {
  if (thrown instanceof VeraExit) {
    return { finished: true, value: null, exitCode: thrown.code };
  }
  if (thrown instanceof VeraTrap) {
    return { trap: thrown.kind, message: thrown.message, frames: thrown.frames };
  }
  return { trap: 'host_failure', message: String(thrown), frames: [] };
}

/**
 * Starts a program in a worker.
 *
 * @param {string | URL} runtime where this file lies
 * @param {Run} request
 * @param {(message: any) => void} listener told of everything the program does
 * @returns {{answer: (line: string) => void, stop: () => void}}
 */
export function runInWorker(runtime, request, listener) {
  const worker = new Worker(runtime, { type: 'module', name: WORKER_NAME });
  const line = globalThis.crossOriginIsolated ? new SharedArrayBuffer(LINE_CAPACITY) : undefined;
  worker.onmessage = ({ data }) => listener(data);
  worker.onerror = (event) => listener({ trap: 'host_failure', message: event.message, frames: [] });
  worker.postMessage({ ...request, line });
  return {
    answer: (text) => {
      worker.postMessage({ answer: text });
      if (line !== undefined) {
        const bytes = new TextEncoder().encode(text).subarray(0, LINE_CAPACITY - 8);
        new Uint8Array(line, 8).set(bytes);
        const words = new Int32Array(line, 0, 2);
        words[1] = bytes.length;
        Atomics.store(words, 0, 1);
        Atomics.notify(words, 0);
      }
    },
    stop: () => worker.terminate(),
  };
}

/** @type {any} */
const scope = globalThis;
if (typeof scope.WorkerGlobalScope === 'function' && scope.name === WORKER_NAME) {
  new PageWorker(scope);
}
