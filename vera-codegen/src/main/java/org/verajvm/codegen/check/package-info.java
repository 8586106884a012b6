/** Names, types and effects: the syntax tree becomes the typed program. */
@NullMarked
package org.verajvm.codegen.check;

import org.jspecify.annotations.NullMarked;
