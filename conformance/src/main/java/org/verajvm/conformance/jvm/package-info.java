/** The JVM host as a host of the conformance suite. */
@NullMarked
package org.verajvm.conformance.jvm;

import org.jspecify.annotations.NullMarked;
