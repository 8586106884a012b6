package org.verajvm.codegen;

import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.codegen.wasm.Bytes;
import org.verajvm.codegen.wasm.WasmModule;

/**
 * A program as a WebAssembly module.
 *
 * @param bytes the binary form, the interface section included
 * @param module the same as data, for the text printer
 * @param description the content of the interface section
 */
public record CompiledModule(Bytes bytes, WasmModule module, ProgramInterface description) {}
