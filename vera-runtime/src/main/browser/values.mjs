import { HEADER } from './heap.mjs';
import { bitsToFloat, floatToBits, keyBytes } from './keys.mjs';
import { VeraUsageError } from './traps.mjs';

/**
 * Values as JavaScript has them: Int and Nat are bigints, Byte and Float64 numbers, arrays arrays,
 * Unit undefined. A handle keeps its store entry alive until it is closed.
 *
 * @typedef {undefined | bigint | number | boolean | string | VeraData | VeraHandle | VeraClosure
 *   | any[]} VeraValue
 */

/** A value of a data type. */
export class VeraData {
  /** @param {string} constructorName @param {VeraValue[]} fields */
  constructor(constructorName, fields) {
    this.constructorName = constructorName;
    this.fields = fields;
  }
}

/** A function value; it can be neither called nor passed back. */
export class VeraClosure {}

/** A Map, Set or Decimal in the instance's stores. */
export class VeraHandle {
  /**
   * @param {import('./host.mjs').Host} host
   * @param {import('./types.mjs').Type} type
   * @param {number} reference
   */
  constructor(host, type, reference) {
    this.host = host;
    this.type = type;
    this.index = host.heap.u32(reference + 4);
    this.root = host.exports['vera.gc_root_add'](reference);
    this.closed = false;
    /** Handles read out of this one; they are let go with it. @type {VeraHandle[]} */
    this.inner = [];
  }

  /** Lets the value go. */
  close() {
    if (!this.closed) {
      this.closed = true;
      this.inner.forEach((handle) => handle.close());
      this.host.exports['vera.gc_root_remove'](this.root);
    }
  }
}

/**
 * Reads a value of a type from the words a call returned or from memory.
 *
 * @param {import('./host.mjs').Host} host
 * @param {import('./types.mjs').Type} type
 * @param {any} word a number or bigint as WebAssembly returns it
 * @returns {VeraValue}
 */
export function decode(host, type, word) {
  switch (type.name) {
    case 'Unit':
      return undefined;
    case 'Int':
      return BigInt.asIntN(64, word);
    case 'Nat':
      return BigInt.asUintN(64, word);
    case 'Bool':
      return word !== 0;
    case 'Byte':
    case 'Float64':
      return word;
    case 'Future':
      return decode(host, type.arguments[0], word);
    default:
      return decodeReference(host, type, word >>> 0);
  }
}

/**
 * @param {import('./host.mjs').Host} host
 * @param {import('./types.mjs').Type} type
 * @param {number} reference
 * @returns {VeraValue}
 */
function decodeReference(host, type, reference) {
  switch (type.name) {
    case 'String':
      return host.heap.text(reference);
    case 'Function':
      return new VeraClosure();
    case 'Map':
    case 'Set':
    case 'Decimal':
      return new VeraHandle(host, type, reference);
    case 'Array':
      return decodeArray(host, type.arguments[0], reference);
    default:
      return decodeData(host, type, reference);
  }
}

/**
 * @param {import('./host.mjs').Host} host
 * @param {import('./types.mjs').Type} element
 * @param {number} reference
 */
function decodeArray(host, element, reference) {
  const width = host.elementWidth(host.heap.u32(reference) & ~3);
  const length = host.heap.u32(reference + 4);
  return Array.from({ length }, (_, i) =>
    decode(host, element, load(host, element, reference + HEADER + i * width, width)),
  );
}

/**
 * The fields of a long chain, such as a list, are read without recursion: the last field of a value
 * is filled in by the loop.
 *
 * @param {import('./host.mjs').Host} host
 * @param {import('./types.mjs').Type} type
 * @param {number} reference
 */
function decodeData(host, type, reference) {
  const first = new VeraData('', []);
  let into = first;
  let at = { type, reference };
  for (;;) {
    const layout = host.program.data.get(at.type);
    const constructor = layout?.constructors[host.heap.u32(at.reference + 4)];
    if (constructor === undefined) {
      throw new Error(`internal error: the interface section lacks ${at.type.text}`);
    }
    into.constructorName = constructor.name;
    const last = constructor.fields.length - 1;
    for (let i = 0; i < last; i++) {
      into.fields.push(decodeField(host, constructor.fields[i], at.reference));
    }
    if (last < 0) {
      return first;
    }
    const field = constructor.fields[last];
    if (!host.program.data.has(field.type)) {
      into.fields.push(decodeField(host, field, at.reference));
      return first;
    }
    const next = new VeraData('', []);
    into.fields.push(next);
    at = { type: field.type, reference: host.heap.u32(at.reference + field.offset) };
    into = next;
  }
}

/**
 * @param {import('./host.mjs').Host} host
 * @param {import('./interface.mjs').Field} field
 * @param {number} object
 */
function decodeField(host, field, object) {
  return decode(host, field.type, load(host, field.type, object + field.offset, 4));
}

/**
 * The word of a value in memory. A Bool or a Byte takes `narrow` bytes: one in arrays, four in
 * objects.
 *
 * @param {import('./host.mjs').Host} host
 * @param {import('./types.mjs').Type} type
 * @param {number} at
 * @param {number} narrow
 * @returns {any}
 */
export function load(host, type, at, narrow) {
  switch (type.name) {
    case 'Unit':
      return 0;
    case 'Int':
    case 'Nat':
      return host.heap.i64(at);
    case 'Float64':
      return host.heap.f64(at);
    case 'Bool':
    case 'Byte':
      return narrow === 1 ? host.heap.u8(at) : host.heap.u32(at);
    case 'Future':
      return load(host, type.arguments[0], at, narrow);
    default:
      return host.heap.u32(at);
  }
}

/**
 * The entries of a map, the elements of a set (as entries whose value is `true`).
 *
 * @param {VeraHandle} handle
 * @returns {{key: VeraValue, value: VeraValue}[]}
 */
export function entriesOf(handle) {
  const { host, type } = handle;
  /** @type {{key: VeraValue, value: VeraValue}[]} */
  const entries = [];
  const [keyType, valueType] = type.arguments;
  if (type.name === 'Map') {
    host.stores.map.get(handle.index).forEach(({ key, value }) => {
      const decoded = decode(host, valueType, wordOf(valueType, value));
      collectHandles(decoded, handle.inner);
      entries.push({ key: decodeKey(keyType, key), value: decoded });
    });
  } else {
    host.stores.set
      .get(handle.index)
      .forEach(({ key }) => entries.push({ key: decodeKey(keyType, key), value: true }));
  }
  return entries;
}

/**
 * Adds every handle in a value to a list.
 *
 * @param {VeraValue} root
 * @param {VeraHandle[]} found
 */
export function collectHandles(root, found) {
  const pending = [root];
  while (pending.length > 0) {
    const value = pending.pop();
    if (value instanceof VeraHandle) {
      found.push(value);
    } else if (value instanceof VeraData || Array.isArray(value)) {
      for (const part of value instanceof VeraData ? value.fields : value) {
        pending.push(part);
      }
    }
  }
}

/**
 * The bits of a map's value as a call would return them.
 *
 * @param {import('./types.mjs').Type} type
 * @param {bigint} bits
 */
function wordOf(type, bits) {
  switch (type.name) {
    case 'Int':
    case 'Nat':
      return bits;
    case 'Float64':
      return bitsToFloat(bits);
    default:
      return Number(BigInt.asUintN(32, bits));
  }
}

/**
 * @param {import('./types.mjs').Type} type
 * @param {import('./stores/ordered-map.mjs').Key} key
 * @returns {VeraValue}
 */
function decodeKey(type, key) {
  switch (type.name) {
    case 'String':
      return new TextDecoder().decode(keyBytes(/** @type {string} */ (key)));
    case 'Bool':
      return key !== 0;
    case 'Byte':
    case 'Float64':
      return /** @type {number} */ (key);
    case 'Nat':
      return BigInt.asUintN(64, BigInt(key));
    default:
      return BigInt(key);
  }
}

/**
 * The word that passes a JavaScript value as an argument of a type.
 *
 * @param {import('./host.mjs').Host} host
 * @param {import('./types.mjs').Type} type
 * @param {VeraValue} value
 * @returns {any}
 */
export function encode(host, type, value) {
  if (type.name === 'Array' && Array.isArray(value)) {
    return encodeArray(host, type.arguments[0], value);
  }
  if (value instanceof VeraHandle && !value.closed && value.type === type && value.host === host) {
    return host.exports['vera.gc_root_get'](value.root);
  }
  const word = SCALARS[type.name]?.(host, value);
  if (word === undefined) {
    throw new VeraUsageError(`${describe(value)} cannot be passed as ${type.text}`);
  }
  return word;
}

/**
 * How values of the types without structure are passed; undefined where the value does not fit.
 *
 * @type {Record<string, (host: import('./host.mjs').Host, value: VeraValue) => any>}
 */
const SCALARS = {
  Int: (_, value) => wholeNumber(value, -(2n ** 63n), 2n ** 63n - 1n),
  Nat: (_, value) => wholeNumber(value, 0n, 2n ** 64n - 1n),
  Byte: (_, value) => {
    const byte = wholeNumber(value, 0n, 255n);
    return byte === undefined ? undefined : Number(byte);
  },
  Bool: (_, value) => (typeof value === 'boolean' ? Number(value) : undefined),
  Float64: (_, value) => (typeof value === 'number' ? value : undefined),
  String: (host, value) => (typeof value === 'string' ? host.heap.newText(value) : undefined),
};

/** @param {VeraValue} value @param {bigint} least @param {bigint} most */
function wholeNumber(value, least, most) {
  const whole =
    typeof value === 'bigint' ? value : Number.isSafeInteger(value) ? BigInt(Number(value)) : undefined;
  return whole !== undefined && whole >= least && whole <= most ? whole : undefined;
}

/**
 * @param {import('./host.mjs').Host} host
 * @param {import('./types.mjs').Type} element
 * @param {VeraValue[]} values
 */
function encodeArray(host, element, values) {
  const { wellKnown } = host.program;
  const words = values.map((value) => encode(host, element, value));
  const [descriptor, width] =
    element.name === 'Int' || element.name === 'Nat'
      ? [wellKnown.words, 8]
      : element.name === 'Float64'
        ? [wellKnown.floats, 8]
        : element.name === 'Bool' || element.name === 'Byte'
          ? [wellKnown.bytes, 1]
          : [wellKnown.references, 4];
  const array = host.newArray(descriptor, words.length, width);
  words.forEach((word, i) => {
    const at = array + HEADER + i * width;
    if (width === 8) {
      host.heap.setI64(at, element.name === 'Float64' ? floatToBits(word) : word);
    } else if (width === 1) {
      host.heap.setU8(at, word);
    } else {
      host.heap.setU32(at, word);
    }
  });
  return array;
}

/** @param {VeraValue} value */
function describe(value) {
  return typeof value === 'object' ? value.constructor.name : `${String(value)} (${typeof value})`;
}
