/** Bytes of an object before its payload: descriptor word, then a word for tag, length or index. */
export const HEADER = 8;

/**
 * Reads and writes the module's memory. Views are made anew when the memory has grown.
 */
export class Heap {
  /** @param {import('./interface.mjs').ProgramInterface} program */
  constructor(program) {
    this.program = program;
    this.memory = /** @type {WebAssembly.Memory | undefined} */ (undefined);
    /** @type {(descriptor: number, bytes: number) => number} */
    this.allocate = () => {
      throw new Error('internal error: the module has no heap');
    };
    this.bytes = new Uint8Array(0);
    this.data = new DataView(new ArrayBuffer(0));
  }

  /**
   * Makes an instance's memory the one that is read and written.
   *
   * @param {Record<string, any>} exports
   */
  attach(exports) {
    this.memory = exports.memory;
    this.allocate = exports['vera.gc_alloc_host'] ?? this.allocate;
  }

  refresh() {
    if (this.memory !== undefined && this.bytes.buffer !== this.memory.buffer) {
      this.bytes = new Uint8Array(this.memory.buffer);
      this.data = new DataView(this.memory.buffer);
    }
  }

  /** @param {number} address */
  u32(address) {
    this.refresh();
    return this.data.getUint32(address, true);
  }

  /** @param {number} address @param {number} value */
  setU32(address, value) {
    this.refresh();
    this.data.setUint32(address, value, true);
  }

  /** @param {number} address */
  u8(address) {
    this.refresh();
    return this.bytes[address];
  }

  /** @param {number} address @param {number} value */
  setU8(address, value) {
    this.refresh();
    this.bytes[address] = value;
  }

  /** @param {number} address */
  i64(address) {
    this.refresh();
    return this.data.getBigInt64(address, true);
  }

  /** @param {number} address @param {bigint} value */
  setI64(address, value) {
    this.refresh();
    this.data.setBigInt64(address, BigInt.asIntN(64, value), true);
  }

  /** @param {number} address */
  f64(address) {
    this.refresh();
    return this.data.getFloat64(address, true);
  }

  /**
   * The content of a string object; a copy.
   *
   * @param {number} reference
   */
  stringBytes(reference) {
    const start = (reference >>> 0) + HEADER;
    return this.bytesCopy(start, this.u32((reference >>> 0) + 4));
  }

  /** @param {number} start @param {number} length */
  bytesCopy(start, length) {
    this.refresh();
    return this.bytes.slice(start, start + length);
  }

  /** @param {number} reference */
  text(reference) {
    return new TextDecoder().decode(this.stringBytes(reference));
  }

  /**
   * A new string object.
   *
   * @param {Uint8Array} content
   */
  newString(content) {
    const reference = this.newObject(this.program.stringDescriptor, HEADER + content.length, content.length);
    this.refresh();
    this.bytes.set(content, reference + HEADER);
    return reference;
  }

  /** @param {string} text */
  newText(text) {
    return this.newString(new TextEncoder().encode(text));
  }

  /**
   * @param {number} descriptor
   * @param {number} size in bytes, header included
   * @param {number} word what stands beside the descriptor: tag, length or index
   */
  newObject(descriptor, size, word) {
    // The module adds the header itself.
    const reference = this.allocate(descriptor, size - HEADER) >>> 0;
    this.setU32(reference + 4, word);
    return reference;
  }
}
