import { Heap } from './heap.mjs';

/** How a key crosses from the module: the kinds of the host ABI. */
const INTEGER = 0;
const FLOAT64 = 1;

const scratch = new DataView(new ArrayBuffer(8));

/** @param {bigint} bits */
export function bitsToFloat(bits) {
  scratch.setBigInt64(0, bits);
  return scratch.getFloat64(0);
}

/** @param {number} value */
export function floatToBits(value) {
  scratch.setFloat64(0, value);
  return scratch.getBigInt64(0);
}

/**
 * The key as the stores hold it. A text becomes a string of its bytes, one character each, so that
 * content which is not UTF-8 stays what it is.
 *
 * @param {Heap} heap
 * @param {number} kind
 * @param {bigint} bits
 * @returns {import('./stores/ordered-map.mjs').Key}
 */
export function readKey(heap, kind, bits) {
  if (kind === INTEGER) {
    const small = Number(bits);
    return Number.isSafeInteger(small) ? small : bits;
  }
  return kind === FLOAT64
    ? bitsToFloat(bits)
    : bytesToString(heap.stringBytes(Number(BigInt.asUintN(32, bits))));
}

/** @param {Uint8Array} bytes */
function bytesToString(bytes) {
  let text = '';
  for (let start = 0; start < bytes.length; start += 4096) {
    text += String.fromCharCode(...bytes.subarray(start, start + 4096));
  }
  return text;
}

/**
 * The bytes of a text key.
 *
 * @param {string} key
 */
export function keyBytes(key) {
  const bytes = new Uint8Array(key.length);
  for (let i = 0; i < key.length; i++) {
    bytes[i] = key.charCodeAt(i);
  }
  return bytes;
}
