/** Semantic types, effect rows and the declarations they refer to. */
@NullMarked
package org.verajvm.codegen.types;

import org.jspecify.annotations.NullMarked;
