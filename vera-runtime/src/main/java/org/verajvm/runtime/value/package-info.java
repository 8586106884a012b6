/** Values of Vera programs as Java sees them. */
@NullMarked
package org.verajvm.runtime.value;

import org.jspecify.annotations.NullMarked;
