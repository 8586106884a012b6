/** The builtin table: one row for each function, operation and ability. */
@NullMarked
package org.verajvm.codegen.builtin;

import org.jspecify.annotations.NullMarked;
