/** Functions derived from the structure of types (spec 9.8.2, 5.6.1). */
@NullMarked
package org.verajvm.codegen.core.derive;

import org.jspecify.annotations.NullMarked;
