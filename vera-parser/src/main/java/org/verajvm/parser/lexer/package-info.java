/** Source text to tokens and comments (spec chapter 1). */
@NullMarked
package org.verajvm.parser.lexer;

import org.jspecify.annotations.NullMarked;
