/** From the flattened form to WebAssembly instructions. */
@NullMarked
package org.verajvm.codegen.lower;

import org.jspecify.annotations.NullMarked;
