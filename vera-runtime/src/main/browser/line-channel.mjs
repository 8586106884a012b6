/**
 * How a page hands lines to a worker that sleeps: through shared memory, since a worker asleep hears
 * no messages. Long lines go over in pieces.
 *
 * The memory begins with two words: what it holds, and the length of the piece that follows them.
 */

const CAPACITY = 1 << 16;
const START = 8;

/** What the memory holds. */
const NOTHING = 0;
const PIECE = 1;
const LAST_PIECE = 2;
const END_OF_INPUT = 3;

/** The memory, where the page may share any: it is isolated from others (COOP and COEP). */
export function lineMemory() {
  return globalThis.crossOriginIsolated ? new SharedArrayBuffer(CAPACITY) : undefined;
}

/** The page's side. */
export class LineSender {
  /** @param {SharedArrayBuffer} memory */
  constructor(memory) {
    this.memory = memory;
    this.words = new Int32Array(memory, 0, 2);
    this.rest = new Uint8Array(0);
  }

  /** @param {import('./console-io.mjs').Line} line */
  send(line) {
    if (line === null) {
      this.tell(END_OF_INPUT);
    } else {
      this.rest = new TextEncoder().encode(line);
      this.sendPiece();
    }
  }

  /** Sends what fits of the rest; to be called again when the worker asks for more. */
  sendPiece() {
    const piece = this.rest.subarray(0, CAPACITY - START);
    this.rest = this.rest.subarray(piece.length);
    new Uint8Array(this.memory, START).set(piece);
    this.words[1] = piece.length;
    this.tell(this.rest.length > 0 ? PIECE : LAST_PIECE);
  }

  /** @param {number} content */
  tell(content) {
    Atomics.store(this.words, 0, content);
    Atomics.notify(this.words, 0);
  }
}

/**
 * The worker's side: sleeps until there is a line.
 *
 * @param {SharedArrayBuffer} memory
 * @param {() => void} askForMore called when a piece has been taken that was not the last
 * @returns {import('./console-io.mjs').Line}
 */
export function awaitLine(memory, askForMore) {
  const words = new Int32Array(memory, 0, 2);
  const decoder = new TextDecoder();
  for (let line = ''; ; askForMore()) {
    Atomics.wait(words, 0, NOTHING);
    const content = Atomics.load(words, 0);
    const piece = new Uint8Array(memory, START, words[1]).slice();
    Atomics.store(words, 0, NOTHING);
    if (content === END_OF_INPUT) {
      return null;
    }
    line += decoder.decode(piece, { stream: content === PIECE });
    if (content === LAST_PIECE) {
      return line;
    }
  }
}
