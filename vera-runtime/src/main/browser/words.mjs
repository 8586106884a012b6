import { VeraUsageError } from './traps.mjs';

/**
 * The value that a word of an address or a form gives to a parameter, written as on the command
 * line.
 *
 * @param {import('./types.mjs').Type | undefined} type undefined where there is no parameter
 * @param {string} word
 * @returns {import('./values.mjs').VeraValue}
 * @throws {VeraUsageError} when the word is no value of the type, or a word cannot give one
 */
export function valueOf(type, word) {
  const value = type === undefined ? word : READERS[type.name]?.(word);
  if (value === undefined) {
    throw new VeraUsageError(`${JSON.stringify(word)} cannot be passed as ${type?.text}`);
  }
  return value;
}

/** @param {string} word */
const whole = (word) => (/^[+-]?\d+$/.test(word) ? BigInt(word) : undefined);

/** Undefined where the word does not fit. @type {Record<string, (word: string) => any>} */
const READERS = {
  Int: whole,
  Nat: whole,
  Byte: whole,
  Bool: (word) => ({ true: true, false: false })[word],
  Float64: (word) => (word.trim() === '' || Number.isNaN(Number(word)) ? undefined : Number(word)),
  String: (word) => word,
};
