@NullMarked
package org.verajvm.parser.outline;

import org.jspecify.annotations.NullMarked;
