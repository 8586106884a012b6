@NullMarked
package org.verajvm.parser.lexer;

import org.jspecify.annotations.NullMarked;
