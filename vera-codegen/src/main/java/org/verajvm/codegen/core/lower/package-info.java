/** Typed program to Core: patterns, contracts, conversions and handlers become explicit. */
@NullMarked
package org.verajvm.codegen.core.lower;

import org.jspecify.annotations.NullMarked;
