/**
 * What a generated program does, computed from its tree and from nothing of the compiler: value,
 * output, trap, and the entries that remain in the host stores.
 */
@NullMarked
package org.verajvm.conformance.generated.evaluate;

import org.jspecify.annotations.NullMarked;
