/**
 * A type; equal types are one object. The name is `Data` for every algebraic data type, `Function`
 * for every function type, and that of the language for all others.
 *
 * @typedef {{name: string, arguments: Type[], text: string}} Type
 */

/** @type {Map<string, Type>} */
const known = new Map();

/** @param {string} name @param {string} label @param {Type[]} args */
function intern(name, label, args) {
  const text = args.length === 0 ? label : `${label}<${args.map((a) => a.text).join(', ')}>`;
  const type = known.get(text) ?? { name, arguments: args, text };
  known.set(text, type);
  return type;
}

/**
 * Reads a type of the interface section: a name, or an object whose first member says what it is.
 *
 * @param {any} json
 * @returns {Type}
 */
export function readType(json) {
  if (typeof json === 'string') {
    return intern(json, json, []);
  }
  if (json.data !== undefined) {
    return intern('Data', json.data.join('.'), json.arguments.map(readType));
  }
  if (json.function !== undefined) {
    return intern('Function', 'fn', [...json.function, json.result].map(readType));
  }
  if (json.map !== undefined) {
    return intern('Map', 'Map', json.map.map(readType));
  }
  const [kind, inner] = Object.entries(json)[0];
  const name = WRAPPERS[kind];
  return intern(name, name, [readType(inner)]);
}

/** The types of one argument, by their member. @type {Record<string, string>} */
const WRAPPERS = { array: 'Array', set: 'Set', future: 'Future' };

/** The types whose values are not references into the heap. */
const SCALARS = new Set(['Int', 'Nat', 'Bool', 'Byte', 'Float64', 'Unit', 'Never']);

/** @param {Type} type @returns {boolean} */
export const isReference = (type) =>
  type.name === 'Future' ? isReference(type.arguments[0]) : !SCALARS.has(type.name);
