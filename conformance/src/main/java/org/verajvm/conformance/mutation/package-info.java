/** Robustness: programs with planted damage go through the compiler, which must answer each. */
@NullMarked
package org.verajvm.conformance.mutation;

import org.jspecify.annotations.NullMarked;
