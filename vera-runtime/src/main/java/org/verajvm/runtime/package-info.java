/** Runs Vera programs from Java: compile once, instantiate many, call many times. */
@NullMarked
package org.verajvm.runtime;

import org.jspecify.annotations.NullMarked;
