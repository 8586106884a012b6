/** The canonical form of programs and expressions (spec 1.8). */
@NullMarked
package org.verajvm.parser.format;

import org.jspecify.annotations.NullMarked;
