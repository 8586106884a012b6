import { readType } from './types.mjs';

/**
 * What the module says of itself in its custom section "vera".
 *
 * @typedef {import('./types.mjs').Type} Type
 * @typedef {{type: Type, offset: number}} Field
 * @typedef {{name: string, tag: number, descriptor: number, size: number, fields: Field[]}} Constructor
 * @typedef {{type: Type, constructors: Constructor[]}} Data
 * @typedef {{index: number, name: string, file: string, firstLine: number, lastLine: number,
 *   exported: boolean, library: boolean, parameters: Type[], result: Type}} FunctionInfo
 * @typedef {{name: string, type: Type, address: number}} StateCell
 * @typedef {{kind: string, message: string, function: string, file: string, line: number}} TrapSite
 * @typedef {{string: number, words: number, bytes: number, floats: number, references: number}} WellKnown
 */

/** The host ABI this runtime speaks. */
const ABI = 1;

export class ProgramInterface {
  /** @param {any} section as parsed; its types are still JSON */
  constructor(section) {
    if (section.abi !== ABI) {
      throw new Error(
        `the module speaks host ABI ${section.abi}, this runtime ${ABI}: compile the program again`,
      );
    }
    /** @type {FunctionInfo[]} */
    const functions = section.functions.map((/** @type {any} */ f) => ({
      ...f,
      parameters: f.parameters.map(readType),
      result: readType(f.result),
    }));
    /** @type {Data[]} */
    const data = section.data.map(readData);
    /** @type {StateCell[]} */
    this.cells = section.cells.map(withType);
    /** @type {TrapSite[]} */
    this.trapSites = section.trapSites;
    /** @type {string[]} */
    this.trapKinds = section.trapKinds;
    /** @type {WellKnown} */
    this.wellKnown = section.wellKnown;
    this.exported = new Map(functions.filter((f) => f.exported).map((f) => [f.name, f]));
    this.byIndex = new Map(functions.map((f) => [f.index, f]));
    this.data = new Map(data.map((d) => [d.type, d]));
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
