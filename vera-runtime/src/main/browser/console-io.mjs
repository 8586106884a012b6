/**
 * @typedef {object} ConsoleOptions
 * @property {string} [stdin] what is to be read; where it ends, `prompt` is asked
 * @property {string[]} [args] what `IO.args` answers
 * @property {Record<string, string>} [env] what `IO.get_env` finds
 * @property {(stream: 'stdout' | 'stderr', text: string) => void} [onOutput] called as output comes
 * @property {() => string | Promise<string>} [nextLine] asks for a line when the queue is empty
 */

/**
 * Where a program's console operations end: buffers for what it writes, a queue for what it reads.
 */
export class ConsoleIo {
  /** @param {ConsoleOptions} options */
  constructor(options = /** @type {ConsoleOptions} */ ({})) {
    this.input = options.stdin ?? '';
    this.position = 0;
    this.args = options.args ?? [];
    this.env = new Map(Object.entries(options.env ?? {}));
    this.onOutput = options.onOutput ?? (() => {});
    this.nextLine = options.nextLine;
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
    this.written[stream].push(bytes);
    this.onOutput(stream, this.decoders[stream].decode(bytes, { stream: true }));
  }

  /** @param {'stdout' | 'stderr'} stream */
  text(stream) {
    const decoder = new TextDecoder();
    const pieces = this.written[stream].map((bytes) => decoder.decode(bytes, { stream: true }));
    return pieces.join('') + decoder.decode();
  }

  /** @returns {string | Promise<string>} the next line without its end; empty at the end of input */
  readLine() {
    if (this.position < this.input.length) {
      const end = this.input.indexOf('\n', this.position);
      const stop = end < 0 ? this.input.length : end;
      const line = this.input.slice(this.position, stop);
      this.position = stop + 1;
      return line;
    }
    if (this.nextLine !== undefined) {
      return this.nextLine();
    }
    return typeof globalThis.prompt === 'function' ? (globalThis.prompt() ?? '') : '';
  }

  /** @returns {string | undefined} the next character, if there is one */
  readChar() {
    const point = this.input.codePointAt(this.position);
    if (point === undefined) {
      return undefined;
    }
    const char = String.fromCodePoint(point);
    this.position += char.length;
    return char;
  }

  /**
   * Lets the time pass: without holding the thread where the call may suspend, asleep in a worker,
   * and busy on a page's own thread, which may not sleep.
   *
   * @param {number} ms
   * @returns {void | Promise<void>}
   */
  sleep(ms) {
    if (this.suspending) {
      return new Promise((resolve) => setTimeout(resolve, ms));
    }
    if (typeof globalThis.document === 'undefined') {
      const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
      Atomics.wait(new Int32Array(memory.buffer), 0, 0, ms);
      return undefined;
    }
    for (const end = performance.now() + ms; performance.now() < end; );
    return undefined;
  }
}
