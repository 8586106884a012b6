/**
 * What the module says of itself in its custom section "vera".
 *
 * @typedef {{type: string, offset: number}} Field
 * @typedef {{name: string, tag: number, descriptor: number, size: number, fields: Field[]}} Constructor
 * @typedef {{type: string, constructors: Constructor[]}} Data
 * @typedef {{index: number, name: string, file: string, firstLine: number, lastLine: number,
 *   exported: boolean, library: boolean, parameters: string[], result: string}} FunctionInfo
 * @typedef {{name: string, type: string, address: number}} StateCell
 * @typedef {{kind: string, message: string, function: string, file: string, line: number}} TrapSite
 * @typedef {{string: number, words: number, bytes: number, floats: number, references: number}} WellKnown
 */

/** The host ABI this runtime speaks. */
const ABI = 1;

export class ProgramInterface {
  /**
   * @param {{abi: number, functions: FunctionInfo[], data: Data[], cells: StateCell[],
   *   trapSites: TrapSite[], wellKnown: WellKnown, trapKinds: string[]}} section
   */
  constructor(section) {
    if (section.abi !== ABI) {
      throw new Error(
        `the module speaks host ABI ${section.abi}, this runtime ${ABI}: compile the program again`,
      );
    }
    this.functions = section.functions;
    this.cells = section.cells;
    this.trapSites = section.trapSites;
    this.trapKinds = section.trapKinds;
    this.wellKnown = section.wellKnown;
    this.exported = new Map(section.functions.filter((f) => f.exported).map((f) => [f.name, f]));
    this.byIndex = new Map(section.functions.map((f) => [f.index, f]));
    this.data = new Map(section.data.map((d) => [d.type, d]));
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
