/** Tests of the passes that make and change the Core. */
@NullMarked
package org.verajvm.codegen.core;

import org.jspecify.annotations.NullMarked;
