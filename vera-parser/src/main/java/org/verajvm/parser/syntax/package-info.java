/** The abstract syntax tree of Vera (spec chapter 10). */
@NullMarked
package org.verajvm.parser.syntax;

import org.jspecify.annotations.NullMarked;
