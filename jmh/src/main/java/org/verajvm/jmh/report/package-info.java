/** Reads what was measured, computes how it grows, and shows it as a table and as plots. */
@NullMarked
package org.verajvm.jmh.report;

import org.jspecify.annotations.NullMarked;
