@NullMarked
package org.verajvm.conformance.generated;

import org.jspecify.annotations.NullMarked;
