/** Syntax trees as plain data, for tools outside the compiler. */
@NullMarked
package org.verajvm.parser.outline;

import org.jspecify.annotations.NullMarked;
