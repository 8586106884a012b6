/** The engine: the only package that names its classes, so that it can be replaced. */
@NullMarked
package org.verajvm.runtime.host.jvm;

import org.jspecify.annotations.NullMarked;
