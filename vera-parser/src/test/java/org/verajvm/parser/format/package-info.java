@NullMarked
package org.verajvm.parser.format;

import org.jspecify.annotations.NullMarked;
