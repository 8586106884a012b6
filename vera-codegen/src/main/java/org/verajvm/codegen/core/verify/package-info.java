/** What every Core program must hold; for tests of the passes that make one. */
@NullMarked
package org.verajvm.codegen.core.verify;

import org.jspecify.annotations.NullMarked;
