import { Decimal } from '../stores/decimal.mjs';

/**
 * Exact decimals (spec 9.7.2).
 *
 * @param {import('../host.mjs').Host} host
 */
export function decimals(host) {
  const { heap, stores } = host;
  const store = stores.decimal;

  /** @param {number} index a value arithmetic and comparison are defined on */
  const finite = (index) => {
    const value = store.get(index);
    if (value.special !== '') {
      throw new Error(`${value.special} has no decimal arithmetic in the browser (spec 9.7.2)`);
    }
    return value;
  };

  /** @param {(a: Decimal, b: Decimal) => Decimal} operation */
  const binary =
    (operation) =>
    /** @param {number} a @param {number} b */
    (a, b) =>
      store.add(operation(finite(a), finite(b)));

  return {
    /** @param {bigint} n */
    decimal_from_int: (n) => store.add(Decimal.fromInt(n)),
    /** @param {number} x */
    decimal_from_float: (x) => store.add(Decimal.fromFloat(x)),
    /** @param {number} text */
    decimal_from_numeral: (text) => {
      const value = Decimal.parse(heap.text(text));
      if (value === undefined) {
        throw new Error('internal error: not a numeral of the decimal grammar');
      }
      return store.add(value);
    },
    /** @param {number} index */
    decimal_to_string: (index) => heap.newText(store.get(index).toString()),
    /** @param {number} index */
    decimal_to_float: (index) => store.get(index).toNumber(),
    decimal_add: binary((a, b) => a.plus(b)),
    decimal_sub: binary((a, b) => a.minus(b)),
    decimal_mul: binary((a, b) => a.times(b)),
    decimal_quotient: binary((a, b) => {
      const quotient = a.dividedBy(b);
      if (quotient === undefined) {
        throw new Error('internal error: decimal division by zero');
      }
      return quotient;
    }),
    /** @param {number} index */
    decimal_is_zero: (index) => Number(store.get(index).special === '' && store.get(index).isZero),
    /** @param {number} index */
    decimal_neg: (index) => store.add(finite(index).negated()),
    /** @param {number} index */
    decimal_abs: (index) => store.add(finite(index).absolute()),
    /** @param {number} index @param {bigint} places */
    decimal_round: (index, places) => store.add(finite(index).roundedTo(places)),
    /** @param {number} a @param {number} b */
    decimal_order: (a, b) => BigInt(Math.sign(finite(a).compareTo(finite(b)))),
    /** @param {number} a @param {number} b */
    decimal_eq: (a, b) => Number(finite(a).compareTo(finite(b)) === 0),
  };
}
