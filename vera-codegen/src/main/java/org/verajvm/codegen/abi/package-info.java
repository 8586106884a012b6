/** What hosts need to know of a module: the interface section. */
@NullMarked
package org.verajvm.codegen.abi;

import org.jspecify.annotations.NullMarked;
