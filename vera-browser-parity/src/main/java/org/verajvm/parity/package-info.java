/** Chromium as a host of the conformance suite, to compare with the JVM (spec 12.9.6). */
@NullMarked
package org.verajvm.parity;

import org.jspecify.annotations.NullMarked;
