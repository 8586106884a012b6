/** Diagnostics as data (spec 0.5). */
@NullMarked
package org.verajvm.parser.diagnostic;

import org.jspecify.annotations.NullMarked;
