/**
 * A type as the interface section spells it.
 *
 * @typedef {{name: string, arguments: Type[], text: string}} Type
 */

/** @type {Map<string, Type>} */
const parsed = new Map();

/**
 * Reads `Map<String, Array<Int>>`; a function type has the name `fn` and no arguments.
 *
 * @param {string} text
 * @returns {Type}
 */
export function parseType(text) {
  const known = parsed.get(text);
  if (known !== undefined) {
    return known;
  }
  const open = text.indexOf('<');
  const type = text.startsWith('fn(')
    ? { name: 'fn', arguments: [], text }
    : open < 0
      ? { name: text, arguments: [], text }
      : {
          name: text.slice(0, open),
          arguments: splitArguments(text.slice(open + 1, -1)).map(parseType),
          text,
        };
  parsed.set(text, type);
  return type;
}

/**
 * Splits at the commas outside brackets; `->` closes nothing.
 *
 * @param {string} text
 */
function splitArguments(text) {
  const parts = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '<' || c === '(') {
      depth++;
    } else if (c === ')' || (c === '>' && text[i - 1] !== '-')) {
      depth--;
    } else if (c === ',' && depth === 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  parts.push(text.slice(start).trim());
  return parts;
}
