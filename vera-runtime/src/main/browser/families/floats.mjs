import { floatText } from '../notation.mjs';

/**
 * Float64 from and to decimal text (spec 9.6.15, 9.7.1).
 *
 * @param {import('../host.mjs').Host} host
 */
export function floats({ heap }) {
  return {
    /** @param {number} text */
    float_from_numeral: (text) => Number(heap.text(text)),
    /** @param {number} value */
    float_shortest_text: (value) => heap.newText(floatText(value)),
  };
}
