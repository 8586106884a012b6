/** The syntax tree as people and tools see it: {@code vera ast} and {@code vera parse}. */
@NullMarked
package org.verajvm.runtime.tree;

import org.jspecify.annotations.NullMarked;
