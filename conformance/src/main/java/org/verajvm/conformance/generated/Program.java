package org.verajvm.conformance.generated;

import java.util.List;
import java.util.Optional;

/**
 * A generated program.
 *
 * @param library a module it imports
 * @param entry the exported function that runs it
 */
public record Program(Module main, Optional<Module> library, FunctionDeclaration entry) {
  /** The declarations of one file. */
  public record Module(
      String name,
      List<Shape.Function> aliases,
      List<DataDeclaration> data,
      List<EffectDeclaration> effects,
      List<FunctionDeclaration> functions) {}
}
