/**
 * WebAssembly as typed data: instructions, symbols, a builder that checks stack effects, the binary
 * encoder and the text printer.
 *
 * <p>Functions, globals, tags, locals and labels are referred to by object; indices exist only in
 * the encoder. A {@link org.verajvm.codegen.wasm.ModuleBuilder} collects a module, a {@link
 * org.verajvm.codegen.wasm.FunctionBuilder} one function's code, checking each instruction against
 * the operand stack as it is appended, so that a mistake in a lowering fails where it is made.
 */
@NullMarked
package org.verajvm.codegen.wasm;

import org.jspecify.annotations.NullMarked;
