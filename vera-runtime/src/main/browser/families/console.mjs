import { HEADER } from '../heap.mjs';
import { later, mayWait } from '../suspension.mjs';
import { VeraExit } from '../traps.mjs';

const NO_FILES = 'File I/O not available in browser';

/**
 * The IO effect as browsers can have it (spec 12.9.3).
 *
 * @param {import('../host.mjs').Host} host
 */
export function console(host) {
  const { heap, io } = host;

  /**
   * Leaves a text for the library to make a Result or an Option of.
   *
   * @param {number} out
   * @param {boolean} success
   * @param {string} text
   */
  const answer = (out, success, text) => {
    heap.setI64(out, BigInt(heap.newText(text)));
    return Number(success);
  };

  return {
    /** @param {number} text */
    print: (text) => io.write('stdout', heap.stringBytes(text)),
    /** @param {number} text */
    stderr: (text) => io.write('stderr', heap.stringBytes(text)),
    read_line: mayWait(() => later(io.readLine(), (line) => heap.newText(line))),
    try_read_char: mayWait((/** @type {number} */ out) =>
      later(io.readChar(), (char) => answer(out, char !== undefined, char ?? 'EOF')),
    ),
    /** @param {number} _path @param {number} out */
    try_read_file: (_path, out) => answer(out, false, NO_FILES),
    /** @param {number} _path @param {number} _text @param {number} out */
    try_write_file: (_path, _text, out) => answer(out, false, NO_FILES),
    /** @param {number} descriptor */
    args: (descriptor) => {
      const array = host.newArray(descriptor, io.args.length, 4);
      io.args.forEach((text, i) => heap.setU32(array + HEADER + 4 * i, heap.newText(text)));
      return array;
    },
    /** @param {bigint} code */
    exit: (code) => host.stop(new VeraExit(Number(BigInt.asIntN(32, code)))),
    /** @param {number} name @param {number} out */
    try_get_env: (name, out) => {
      const value = io.env.get(heap.text(name));
      return value === undefined ? 0 : answer(out, true, value);
    },
    sleep: mayWait((/** @type {bigint} */ ms) => io.sleep(Number(BigInt.asUintN(64, ms)))),
    time: () => BigInt(io.now()),
  };
}
