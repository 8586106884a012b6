/** Values that differ from run to run (spec 7.7.4). */
export function random() {
  return {
    /** @param {bigint} low @param {bigint} high */
    random_int: (low, high) => low + uniform(high - low + 1n),
    random_float: () => Math.random(),
    random_bool: () => Number(Math.random() < 0.5),
  };
}

/**
 * An integer from 0 up to, not including, `range`: random words until one is in a whole number of
 * ranges, so that no value is more likely than another.
 *
 * @param {bigint} range at most 2^64
 */
function uniform(range) {
  if (range <= 0n) {
    return 0n;
  }
  const limit = (1n << 64n) - ((1n << 64n) % range);
  const words = new BigUint64Array(1);
  do {
    crypto.getRandomValues(words);
  } while (words[0] >= limit);
  return words[0] % range;
}
