/** Tests of the WebAssembly model: what is written, an engine reads back. */
@NullMarked
package org.verajvm.codegen.wasm;

import org.jspecify.annotations.NullMarked;
