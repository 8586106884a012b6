/** Splits functions that are too large for the engines' compilers. */
@NullMarked
package org.verajvm.codegen.outline;

import org.jspecify.annotations.NullMarked;
