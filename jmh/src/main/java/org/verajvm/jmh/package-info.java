/**
 * Benchmarks of the collector and the host stores: {@code bin/bench} runs them, keeps what they
 * measured, and draws it.
 */
@NullMarked
package org.verajvm.jmh;

import org.jspecify.annotations.NullMarked;
