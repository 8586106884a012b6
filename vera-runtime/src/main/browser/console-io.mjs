import { later } from './suspension.mjs';

/**
 * @typedef {object} ConsoleOptions
 * @property {string} [stdin] what is to be read; where it ends, `nextLine` is asked
 * @property {() => Line | Promise<Line>} [nextLine] asks for more; without it `prompt` is asked
 *     where there is one
 * @property {string[]} [args] what `IO.args` answers
 * @property {Record<string, string>} [env] what `IO.get_env` finds
 * @property {() => number} [now] what `IO.time` answers, in milliseconds
 * @property {(stream: 'stdout' | 'stderr', text: string) => void} [onOutput] called as output comes
 * @property {() => void} [onWait] called before the program waits for time or input
 * @property {boolean} [capture] whether what is written is kept for later, which it is unless this
 *     is false
 */

/**
 * A line without its end; null where the input ends.
 *
 * @typedef {string | null} Line
 */

/** The longest time that an engine's timer takes, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Where a program's console operations end: buffers for what it writes, a queue for what it reads.
 */
export class ConsoleIo {
  /** @param {ConsoleOptions} options */
  constructor(options = /** @type {ConsoleOptions} */ ({})) {
    this.input = '';
    this.position = 0;
    this.ended = false;
    this.queue(options.stdin ?? '');
    this.nextLine = options.nextLine ?? askUser;
    this.args = options.args ?? [];
    this.env = new Map(Object.entries(options.env ?? {}));
    this.now = options.now ?? Date.now;
    this.onOutput = options.onOutput ?? (() => {});
    this.onWait = options.onWait ?? (() => {});
    this.capture = options.capture ?? true;
    /** Whether the call that runs now may wait for a promise. */
    this.suspending = false;
    /** @type {Record<'stdout' | 'stderr', Uint8Array[]>} */
    this.written = { stdout: [], stderr: [] };
    this.decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  }

  /** Forgets what has been written. */
  clear() {
    this.written = { stdout: [], stderr: [] };
    this.decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  }

  /** @param {'stdout' | 'stderr'} stream @param {Uint8Array} bytes */
  write(stream, bytes) {
    if (this.capture) {
      this.written[stream].push(bytes);
    }
    this.onOutput(stream, this.decoders[stream].decode(bytes, { stream: true }));
  }

  /** @param {'stdout' | 'stderr'} stream */
  text(stream) {
    const decoder = new TextDecoder();
    const pieces = this.written[stream].map((bytes) => decoder.decode(bytes, { stream: true }));
    return pieces.join('') + decoder.decode();
  }

  /**
   * Adds text to what is to be read. However its lines end, the program sees one `\n`.
   *
   * @param {string} text
   */
  queue(text) {
    this.input = this.input.slice(this.position) + text.replace(/\r\n?/g, '\n');
    this.position = 0;
  }

  /**
   * Whether there is something to read, after asking for it where the queue is empty.
   *
   * @returns {boolean | Promise<boolean>}
   */
  fill() {
    if (this.position < this.input.length || this.ended) {
      return this.position < this.input.length;
    }
    this.onWait();
    return later(this.nextLine(), (line) => {
      this.ended = line === null;
      this.queue(line === null ? '' : `${line}\n`);
      return !this.ended;
    });
  }

  /** @returns {string | Promise<string>} the next line without its end; empty at the end of input */
  readLine() {
    return later(this.fill(), () => {
      const end = this.input.indexOf('\n', this.position);
      const stop = end < 0 ? this.input.length : end;
      const line = this.input.slice(this.position, stop);
      this.position = stop + 1;
      return line;
    });
  }

  /** @returns {string | undefined | Promise<string | undefined>} the next character, if there is one */
  readChar() {
    return later(this.fill(), (more) => {
      const char = more ? String.fromCodePoint(this.input.codePointAt(this.position) ?? 0) : undefined;
      this.position += char?.length ?? 0;
      return char;
    });
  }

  /**
   * Lets the time pass: without holding the thread where the call may suspend, asleep in a worker,
   * and busy on a page's own thread, which may not sleep.
   *
   * @param {number} ms
   * @returns {void | Promise<void>}
   */
  sleep(ms) {
    this.onWait();
    if (this.suspending) {
      return passTime(ms);
    }
    if (typeof globalThis.document === 'undefined') {
      // A memory, since pages that are not isolated have no SharedArrayBuffer to construct.
      const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
      Atomics.wait(new Int32Array(memory.buffer), 0, 0, ms);
      return undefined;
    }
    for (const end = performance.now() + ms; performance.now() < end; );
    return undefined;
  }
}

/** @returns {Line} */
function askUser() {
  return typeof globalThis.prompt === 'function' ? globalThis.prompt() : null;
}

/** @param {number} ms */
async function passTime(ms) {
  for (let rest = ms; rest > 0; rest -= LONGEST_TIMER) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(rest, LONGEST_TIMER)));
  }
}
