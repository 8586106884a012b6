/** The functions that the module imports from its host, whatever engine runs it. */
@NullMarked
package org.verajvm.runtime.host;

import org.jspecify.annotations.NullMarked;
