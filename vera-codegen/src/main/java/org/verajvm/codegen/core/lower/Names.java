package org.verajvm.codegen.core.lower;

import org.verajvm.codegen.types.FunctionId;

/** How messages and backtraces call functions, both alike. */
final class Names {
  private Names() {}

  /** {@code parent$where$helper} for a function of a {@code where} block. */
  static String display(FunctionId id) {
    return id.name().replace("$", "$where$");
  }
}
