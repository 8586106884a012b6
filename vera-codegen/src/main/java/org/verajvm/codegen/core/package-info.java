/** The typed Core: patterns, contracts and coercions explicit. */
@NullMarked
package org.verajvm.codegen.core;

import org.jspecify.annotations.NullMarked;
