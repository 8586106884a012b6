const NO_DATABASE = 'The DB effect is not available in the browser';

/**
 * The DB effect, which browsers answer with an error (spec 7.7.7).
 *
 * @param {import('../host.mjs').Host} host
 */
export function database(host) {
  const { heap } = host;

  /** @param {number} _sql @param {number} _texts @param {number} _present @param {number} out */
  const refuse = (_sql, _texts, _present, out) => {
    heap.setI64(out, BigInt(heap.newText(NO_DATABASE)));
    return 0;
  };

  return {
    try_database_query: refuse,
    try_database_execute: refuse,
    database_columns: () => 0n,
    /** @param {number} descriptor */
    database_cells_present: (descriptor) => host.newArray(descriptor, 0, 1),
  };
}
