/** The command that runs the suite, or a foreign one. */
@NullMarked
package org.verajvm.conformance.cli;

import org.jspecify.annotations.NullMarked;
