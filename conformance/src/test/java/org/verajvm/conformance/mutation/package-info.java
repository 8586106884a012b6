/** How robustness runs behave, and a small one. */
@NullMarked
package org.verajvm.conformance.mutation;

import org.jspecify.annotations.NullMarked;
