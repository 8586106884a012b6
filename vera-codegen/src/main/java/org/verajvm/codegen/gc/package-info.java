/** The allocator and the precise mark-sweep collector that every module with a heap contains. */
@NullMarked
package org.verajvm.codegen.gc;

import org.jspecify.annotations.NullMarked;
