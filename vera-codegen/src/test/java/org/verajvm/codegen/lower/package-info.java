/** Small programs in Core form, emitted and run. */
@NullMarked
package org.verajvm.codegen.lower;

import org.jspecify.annotations.NullMarked;
