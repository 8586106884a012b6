@NullMarked
package org.verajvm.conformance.differential;

import org.jspecify.annotations.NullMarked;
