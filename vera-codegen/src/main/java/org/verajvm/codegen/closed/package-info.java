/** Closure-converted, flattened form: statements over representation-typed variables. */
@NullMarked
package org.verajvm.codegen.closed;

import org.jspecify.annotations.NullMarked;
