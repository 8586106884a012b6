import { awaitLine, LineSender, lineMemory } from './line-channel.mjs';
import { Outbox } from './outbox.mjs';
import { Program, compile, release } from './runtime.mjs';
import { CAN_SUSPEND } from './suspension.mjs';
import { VeraExit, VeraTrap, VeraUsageError } from './traps.mjs';
import { valueOf } from './words.mjs';

/** The name a page gives to the worker that runs its program. */
const WORKER_NAME = 'vera';

/** Statistics go to the page at most this often while the program runs, in milliseconds. */
const STATISTICS_INTERVAL = 100;

/** As many of the last collections go with them. */
const COLLECTIONS_TOLD = 8;

const CANNOT_WAIT =
  'The program asks for input, and this page cannot wait for it: the browser cannot suspend ' +
  'WebAssembly (JSPI; Chromium 137 and later can), and the page is not isolated. Either serve it ' +
  'with the headers "Cross-Origin-Opener-Policy: same-origin" and ' +
  '"Cross-Origin-Embedder-Policy: require-corp", or give all input in its address: ?stdin=…';

/**
 * What a page asks for: `words` are values of the function's parameters, or what `IO.args` answers.
 *
 * @typedef {{module: string, function: string, words: string[], stdin: string,
 *   line?: SharedArrayBuffer}} Run
 * @typedef {{answer: import('./console-io.mjs').Line}} Answer
 */

/**
 * The worker's side of a page: runs the program of the first message and tells of everything it
 * does. Loading this file in a worker of the right name starts it.
 */
class PageWorker {
  /** @param {any} scope the worker's global scope */
  constructor(scope) {
    this.scope = scope;
    this.lastStatistics = 0;
    this.outbox = new Outbox((message) => this.tell(message));
    /** @type {import('./statistics.mjs').Collection[]} */
    this.collections = [];
    /** @type {Program | undefined} */
    this.program = undefined;
    /** @type {((line: import('./console-io.mjs').Line) => void) | undefined} */
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

  /** @param {any} message */
  tell(message) {
    this.scope.postMessage(message);
  }

  /** @param {Run} request */
  async run(request) {
    let end;
    try {
      const program = new Program(await compile(request.module), this.options(request));
      this.program = program;
      this.describe(program, request.function);
      end = await this.call(program, request);
      program.collect();
    } catch (thrown) {
      end = failure(thrown);
    }
    this.outbox.flush();
    this.tellStatistics(true);
    this.tell(end);
  }

  /** @param {Run} request */
  options({ words, stdin, line }) {
    return {
      args: words,
      stdin,
      suspends: true,
      capture: false,
      onOutput: (/** @type {string} */ stream, /** @type {string} */ text) => {
        this.outbox.write(stream, text);
        this.tellStatistics(false);
      },
      onWait: () => this.tellStatistics(true),
      onCollection: (/** @type {import('./statistics.mjs').Collection} */ collection) => {
        this.collections = [...this.collections.slice(1 - COLLECTIONS_TOLD), collection];
        this.tellStatistics(false);
      },
      nextLine: () => this.nextLine(line),
    };
  }

  /** @param {Program} program @param {string} name */
  describe(program, name) {
    const functions = [...program.interface.exported.values()].map((info) => ({
      name: info.name,
      parameters: info.parameters.filter((type) => type.name !== 'Unit').map((type) => type.text),
    }));
    const file = program.interface.exported.get(name)?.file ?? '';
    this.tell({ program: { file, functions } });
  }

  /**
   * Makes the call; afterwards nothing of its result is held.
   *
   * @param {Program} program
   * @param {Run} request
   */
  async call(program, request) {
    const info = program.interface.exported.get(request.function);
    const types = info?.parameters.filter((type) => type.name !== 'Unit') ?? [];
    const values = types.length === 0 ? [] : request.words.map((word, i) => valueOf(types[i], word));
    try {
      const value = await program.callAsync(request.function, ...values);
      const text = info === undefined || value === undefined ? null : program.text(info.result, value);
      release(value);
      return { finished: true, value: text };
    } catch (thrown) {
      return failure(thrown);
    }
  }

  /** @param {boolean} always */
  tellStatistics(always) {
    const now = performance.now();
    if (this.program !== undefined && (always || now - this.lastStatistics > STATISTICS_INTERVAL)) {
      this.lastStatistics = now;
      this.outbox.flush();
      this.tell({ statistics: this.program.statistics(), collections: this.collections });
    }
  }

  /**
   * Asks the page for a line: without holding the thread where the program can be suspended, asleep
   * on shared memory else.
   *
   * @param {SharedArrayBuffer | undefined} memory
   * @returns {import('./console-io.mjs').Line | Promise<import('./console-io.mjs').Line>}
   */
  nextLine(memory) {
    if (!CAN_SUSPEND && memory === undefined) {
      throw new VeraTrap('host_failure', CANNOT_WAIT);
    }
    this.tell({ asks: true });
    return CAN_SUSPEND || memory === undefined
      ? new Promise((resolve) => {
          this.waiting = resolve;
        })
      : awaitLine(memory, () => this.tell({ asksForMore: true }));
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
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return thrown instanceof VeraUsageError
    ? { refused: message }
    : { trap: 'host_failure', message, frames: [] };
}

/**
 * Starts a program in a worker.
 *
 * @param {string | URL} runtime where this file lies
 * @param {Omit<Run, 'line'>} request
 * @param {(message: any) => void} listener told of everything the program does
 * @returns {{answer: (line: import('./console-io.mjs').Line) => void, stop: () => void}}
 */
export function runInWorker(runtime, request, listener) {
  const worker = new Worker(runtime, { type: 'module', name: WORKER_NAME });
  const line = lineMemory();
  const sender = line === undefined ? undefined : new LineSender(line);
  worker.onmessage = ({ data }) => {
    if (data.asksForMore) {
      sender?.sendPiece();
    } else {
      listener(data);
    }
  };
  worker.onerror = (event) =>
    listener({ trap: 'host_failure', message: event.message ?? 'the worker failed', frames: [] });
  worker.postMessage({ ...request, line });
  return {
    answer: (text) => {
      worker.postMessage({ answer: text });
      sender?.send(text);
    },
    stop: () => worker.terminate(),
  };
}

/** @type {any} */
const scope = globalThis;
if (typeof scope.WorkerGlobalScope === 'function' && scope.name === WORKER_NAME) {
  new PageWorker(scope);
}
