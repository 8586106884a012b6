/** Tests that drive the collector as it is emitted, on small heaps. */
@NullMarked
package org.verajvm.codegen.gc;

import org.jspecify.annotations.NullMarked;
