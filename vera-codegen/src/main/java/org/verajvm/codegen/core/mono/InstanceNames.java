package org.verajvm.codegen.core.mono;

import java.util.List;
import java.util.stream.Collectors;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Refinement;
import org.verajvm.codegen.types.Type;

/** Names of instances: {@code identity$Int}. */
final class InstanceNames {
  private InstanceNames() {}

  static FunctionId of(FunctionId function, List<Type> typeArguments) {
    return typeArguments.isEmpty()
        ? function
        : new FunctionId(function.module(), function.name() + suffix(typeArguments));
  }

  static String suffix(List<Type> typeArguments) {
    return typeArguments.stream().map(t -> "$" + text(t)).collect(Collectors.joining());
  }

  /** A refined type goes by the name of its alias. */
  static String text(Type type) {
    return type instanceof Type.Refined refined ? display(refined.refinement()) : type.toString();
  }

  private static String display(Refinement refinement) {
    return refinement.display();
  }
}
