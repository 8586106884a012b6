import { VeraTrap } from '../traps.mjs';

/** Values that differ from run to run (spec 7.7.4). */
export function random() {
  return {
    /** @param {bigint} low @param {bigint} high */
    random_int: (low, high) => {
      if (low > high) {
        throw new VeraTrap('host_failure', `random_int: the range ${low} to ${high} is empty`);
      }
      return low + uniform(high - low + 1n);
    },
    random_float: () => Math.random(),
    random_bool: () => Number(Math.random() < 0.5),
  };
}

/**
 * An integer from 0 up to, not including, `range`: random words until one is in a whole number of
 * ranges, so that no value is more likely than another.
 *
 * @param {bigint} range positive, at most 2^64
 */
function uniform(range) {
  const limit = (1n << 64n) - ((1n << 64n) % range);
  const words = new BigUint64Array(1);
  do {
    crypto.getRandomValues(words);
  } while (words[0] >= limit);
  return words[0] % range;
}
