package org.verajvm.codegen.closed;

import org.verajvm.codegen.core.TrapKind;

/**
 * A place that can stop the program.
 *
 * @param function as backtraces show it
 * @param file the path of the source
 * @param line from one
 */
public record TrapSite(TrapKind kind, String message, String function, String file, int line) {}
