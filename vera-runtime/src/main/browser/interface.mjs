import { readType } from './types.mjs';

/**
 * What the module says of itself in its custom section "vera".
 *
 * @typedef {import('./types.mjs').Type} Type
 * @typedef {{type: Type, offset: number}} Field
 * @typedef {{name: string, tag: number, descriptor: number, size: number, fields: Field[]}} Constructor
 * @typedef {{type: Type, constructors: Constructor[]}} Data
 * @typedef {{index: number, name: string, file: string, firstLine: number, lastLine: number,
 *   library: boolean}} Frame
 * @typedef {Frame & {parameters: Type[], result: Type}} FunctionInfo
 * @typedef {{name: string, type: Type, address: number}} StateCell
 * @typedef {{string: number, words: number, bytes: number, floats: number, references: number}} WellKnown
 */

/** The host ABI this runtime speaks. */
const ABI = 2;

export class ProgramInterface {
  /** @param {any} section as parsed; its types are still JSON */
  constructor(section) {
    if (section.abi !== ABI) {
      throw new Error(
        `the module speaks host ABI ${section.abi}, this runtime ${ABI}: compile the program again`,
      );
    }
    /** @type {string[]} */
    const texts = section.texts;
    /** @type {Map<number, Frame>} */
    this.byIndex = new Map(
      section.frames.map((/** @type {number[]} */ row) => [row[0], frame(row, texts)]),
    );
    /** @type {Map<string, FunctionInfo>} */
    this.exported = new Map(section.functions.map((/** @type {any} */ f) => this.#export(f)));
    /** @type {Data[]} */
    const data = section.data.map(readData);
    /** @type {StateCell[]} */
    this.cells = section.cells.map(withType);
    /** What is said when the program stops, by the number of the place. @type {string[]} */
    this.messages = section.trapSites.map((/** @type {number[]} */ row) => texts[row[1]]);
    /** @type {string[]} */
    this.trapKinds = section.trapKinds;
    /** @type {WellKnown} */
    this.wellKnown = section.wellKnown;
    this.data = new Map(data.map((d) => [d.type, d]));
  }

  /**
   * @param {any} json
   * @returns {[string, FunctionInfo]}
   */
  #export(json) {
    const info = /** @type {Frame} */ (this.byIndex.get(json.index));
    return [
      info.name,
      { ...info, parameters: json.parameters.map(readType), result: readType(json.result) },
    ];
  }

  get stringDescriptor() {
    return this.wellKnown.string;
  }

  /**
   * @param {WebAssembly.Module} module
   * @returns {ProgramInterface}
   */
  static of(module) {
    const [section] = WebAssembly.Module.customSections(module, 'vera');
    if (section === undefined) {
      throw new Error('this WebAssembly module was not made by a Vera compiler');
    }
    return new ProgramInterface(JSON.parse(new TextDecoder().decode(section)));
  }
}

/**
 * @param {number[]} row
 * @param {string[]} texts
 * @returns {Frame}
 */
const frame = ([index, name, file, firstLine, lastLine, library], texts) => ({
  index,
  name: texts[name],
  file: texts[file],
  firstLine,
  lastLine,
  library: library === 1,
});

/** @param {any} json */
const withType = (json) => ({ ...json, type: readType(json.type) });

/** @param {any} json */
const readData = (json) => ({
  type: readType(json.type),
  constructors: json.constructors.map((/** @type {any} */ c) => ({
    ...c,
    fields: c.fields.map(withType),
  })),
});
