/** Runs that look for slow growth; the long ones are tagged {@code soak}. */
@NullMarked
package org.verajvm.runtime.soak;

import org.jspecify.annotations.NullMarked;
