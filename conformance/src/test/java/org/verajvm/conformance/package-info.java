@NullMarked
package org.verajvm.conformance;

import org.jspecify.annotations.NullMarked;
