/** The library's functions, run, against what Java says. */
@NullMarked
package org.verajvm.runtime.library;

import org.jspecify.annotations.NullMarked;
