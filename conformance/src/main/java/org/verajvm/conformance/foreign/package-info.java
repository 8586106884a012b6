/** Runs a suite of another implementation: a manifest beside its programs, read where it lies. */
@NullMarked
package org.verajvm.conformance.foreign;

import org.jspecify.annotations.NullMarked;
