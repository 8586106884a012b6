/** The same compute-bound programs timed in both hosts. */
@NullMarked
package org.verajvm.parity.compute;

import org.jspecify.annotations.NullMarked;
