/**
 * Compares two implementations on generated programs: what each accepts, prints and traps with.
 * Differences that have been judged are data.
 */
@NullMarked
package org.verajvm.conformance.differential;

import org.jspecify.annotations.NullMarked;
