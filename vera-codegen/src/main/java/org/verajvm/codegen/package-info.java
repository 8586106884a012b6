/** The compiler: from source text to a WebAssembly module and its interface. */
@NullMarked
package org.verajvm.codegen;

import org.jspecify.annotations.NullMarked;
