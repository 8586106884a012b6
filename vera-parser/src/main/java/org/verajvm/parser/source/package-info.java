/** Source files, offsets and spans. */
@NullMarked
package org.verajvm.parser.source;

import org.jspecify.annotations.NullMarked;
