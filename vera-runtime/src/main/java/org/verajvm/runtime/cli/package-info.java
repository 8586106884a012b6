/** The {@code vera} command. */
@NullMarked
package org.verajvm.runtime.cli;

import org.jspecify.annotations.NullMarked;
