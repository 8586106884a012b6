/** The command that compares the two hosts. */
@NullMarked
package org.verajvm.parity.cli;

import org.jspecify.annotations.NullMarked;
