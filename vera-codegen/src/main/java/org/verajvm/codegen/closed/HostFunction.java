package org.verajvm.codegen.closed;

import java.util.List;
import org.verajvm.codegen.layout.Representation;

/**
 * A host function as the module imports it.
 *
 * @param name in import module {@code vera}
 */
public record HostFunction(String name, List<Representation> parameters, Representation result) {
  public HostFunction {
    parameters = List.copyOf(parameters);
  }
}
