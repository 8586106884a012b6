/**
 * The host stores: where values of Map, Set and Decimal live, outside the module's memory (spec
 * 9.4.2, 9.4.3, 9.7.2).
 */
@NullMarked
package org.verajvm.runtime.store;

import org.jspecify.annotations.NullMarked;
