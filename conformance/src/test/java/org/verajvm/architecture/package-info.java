@NullMarked
package org.verajvm.architecture;

import org.jspecify.annotations.NullMarked;
