package org.verajvm.codegen.closed;

import java.util.List;
import org.verajvm.codegen.layout.Representation;

/**
 * What caller and closure agree on. The function's first parameter is the closure itself.
 *
 * @param parameters without those of representation NONE
 */
public record ClosureShape(List<Representation> parameters, Representation result) {
  public ClosureShape {
    parameters = List.copyOf(parameters);
  }
}
