/** Liveness and the plan of which references each safepoint roots. */
@NullMarked
package org.verajvm.codegen.rooted;

import org.jspecify.annotations.NullMarked;
