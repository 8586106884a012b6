/** The checked program: every slot, call and type resolved. */
@NullMarked
package org.verajvm.codegen.typed;

import org.jspecify.annotations.NullMarked;
