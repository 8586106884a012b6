/** Vera's front end: source text to syntax tree. */
@NullMarked
package org.verajvm.parser;

import org.jspecify.annotations.NullMarked;
