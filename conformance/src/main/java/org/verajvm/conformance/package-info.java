/**
 * The portable conformance suite: the format of a case, its reader, and the comparison of what a
 * host did with what the case expects.
 */
@NullMarked
package org.verajvm.conformance;

import org.jspecify.annotations.NullMarked;
