import { floatText } from './notation.mjs';
import { entriesOf, VeraData, VeraHandle } from './values.mjs';

/**
 * A value of a type, or text between values: what is still to print.
 *
 * @typedef {{type: import('./types.mjs').Type, value: any} | string} Piece
 */

/**
 * A result as the command line prints it: a string is its text, a Bool 1 or 0, a Nat its bits as a
 * signed number, and everything else in the language's own syntax.
 *
 * @param {import('./interface.mjs').ProgramInterface} program
 * @param {import('./types.mjs').Type} type
 * @param {any} value
 */
export function resultText(program, type, value) {
  switch (type.name) {
    case 'String':
      return value;
    case 'Bool':
      return value ? '1' : '0';
    case 'Nat':
      return BigInt.asIntN(64, value).toString();
    default:
      return nestedText(program, type, value);
  }
}

/**
 * A value inside another one: strings are quoted. Without recursion, for lists are deep.
 *
 * @param {import('./interface.mjs').ProgramInterface} program
 * @param {import('./types.mjs').Type} type
 * @param {any} value
 */
export function nestedText(program, type, value) {
  const text = [];
  /** @type {Piece[]} */
  const pending = [{ type, value }];
  for (let piece = pending.pop(); piece !== undefined; piece = pending.pop()) {
    if (typeof piece === 'string') {
      text.push(piece);
    } else {
      const pieces = piecesOf(program, piece.type, piece.value);
      for (let i = pieces.length - 1; i >= 0; i--) {
        pending.push(pieces[i]);
      }
    }
  }
  return text.join('');
}

/**
 * @param {import('./interface.mjs').ProgramInterface} program
 * @param {import('./types.mjs').Type} type
 * @param {any} value
 * @returns {Piece[]}
 */
function piecesOf(program, type, value) {
  switch (type.name) {
    case 'Unit':
      return ['()'];
    case 'String':
      return [quote(value)];
    case 'Float64':
      return [floatText(value)];
    case 'Function':
      return ['<fn>'];
    case 'Future':
      return [{ type: type.arguments[0], value }];
    case 'Array':
      return listed('[', value.map((/** @type {any} */ v) => ({ type: type.arguments[0], value: v })), ']');
    case 'Map':
    case 'Set':
      return entryPieces(type, value);
    case 'Decimal':
      return [value.host.stores.decimal.get(value.index).toString()];
    default:
      return value instanceof VeraData ? dataPieces(program, type, value) : [String(value)];
  }
}

/**
 * @param {import('./interface.mjs').ProgramInterface} program
 * @param {import('./types.mjs').Type} type
 * @param {VeraData} value
 * @returns {Piece[]}
 */
function dataPieces(program, type, value) {
  const constructor = program.data
    .get(type)
    ?.constructors.find(({ name }) => name === value.constructorName);
  if (constructor === undefined) {
    throw new Error(`internal error: the interface section lacks ${type.text}`);
  }
  const fields = value.fields.map((field, i) => ({ type: constructor.fields[i].type, value: field }));
  return fields.length === 0
    ? [value.constructorName]
    : listed(`${value.constructorName}(`, fields, ')');
}

/**
 * @param {import('./types.mjs').Type} type
 * @param {VeraHandle} handle
 * @returns {Piece[]}
 */
function entryPieces(type, handle) {
  const [keyType, valueType] = type.arguments;
  const entries = entriesOf(handle);
  if (valueType === undefined) {
    return listed('Set{', entries.map(({ key }) => ({ type: keyType, value: key })), '}');
  }
  const pieces = /** @type {Piece[]} */ ([]);
  entries.forEach(({ key, value }, i) => {
    pieces.push(i === 0 ? 'Map{' : ', ', { type: keyType, value: key }, ': ', { type: valueType, value });
  });
  return pieces.length === 0 ? ['Map{}'] : [...pieces, '}'];
}

/**
 * @param {string} open
 * @param {Piece[]} items
 * @param {string} close
 * @returns {Piece[]}
 */
function listed(open, items, close) {
  const pieces = /** @type {Piece[]} */ ([open]);
  items.forEach((item, i) => {
    if (i > 0) {
      pieces.push(', ');
    }
    pieces.push(item);
  });
  pieces.push(close);
  return pieces;
}

/** @type {Record<string, string>} */
const ESCAPES = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' };

/** @param {string} text */
const quote = (text) => `"${text.replace(/["\\\n\r\t\0]/g, (c) => ESCAPES[c])}"`;
