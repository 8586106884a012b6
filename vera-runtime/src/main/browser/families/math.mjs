const scratch = new DataView(new ArrayBuffer(8));

/** Logarithms and trigonometry (spec 9.6.10). */
export function math() {
  return {
    log: Math.log,
    log2,
    log10: Math.log10,
    sin: Math.sin,
    cos: Math.cos,
    tan: Math.tan,
    asin: Math.asin,
    acos: Math.acos,
    atan: Math.atan,
    atan2: Math.atan2,
  };
}

/**
 * Takes the exponent out first, as the JVM's host does: both round alike, and powers of two give
 * whole numbers.
 *
 * @param {number} value
 */
function log2(value) {
  if (!(value > 0) || value === Infinity) {
    return Math.log(value);
  }
  const subnormal = value < 2 ** -1022;
  scratch.setFloat64(0, subnormal ? value * 2 ** 54 : value);
  const high = scratch.getUint32(0);
  let exponent = (high >>> 20) - 1023 - (subnormal ? 54 : 0);
  scratch.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let fraction = scratch.getFloat64(0);
  if (fraction > 1.4142135623730951) {
    fraction /= 2;
    exponent++;
  }
  return exponent + Math.log(fraction) * 1.4426950408889634;
}
