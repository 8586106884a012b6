/** Polymorphic Core to monomorphic Core (spec 11.2). */
@NullMarked
package org.verajvm.codegen.core.mono;

import org.jspecify.annotations.NullMarked;
