package org.verajvm.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.codegen.types.Type;

/** The interface section, indexed for look-up. */
final class Layouts {
  private final ProgramInterface program;
  private final Map<Type.Data, ProgramInterface.Data> data = new HashMap<>();
  private final Map<Integer, ProgramInterface.Function> byIndex = new HashMap<>();
  private final Map<String, ProgramInterface.Function> exports = new HashMap<>();

  Layouts(ProgramInterface program) {
    this.program = program;
    program.data().forEach(each -> data.put(each.type(), each));
    program.functions().forEach(this::add);
  }

  private void add(ProgramInterface.Function function) {
    byIndex.put(function.index(), function);
    if (function.exported()) {
      exports.put(function.name(), function);
    }
  }

  ProgramInterface program() {
    return program;
  }

  Optional<ProgramInterface.Function> export(String name) {
    return Optional.ofNullable(exports.get(name));
  }

  Optional<ProgramInterface.Function> function(int index) {
    return Optional.ofNullable(byIndex.get(index));
  }

  ProgramInterface.Constructor constructor(Type.Data type, int tag) {
    return data(type).constructors().get(tag);
  }

  ProgramInterface.Data data(Type.Data type) {
    ProgramInterface.Data found = data.get(type);
    if (found == null) {
      throw new IllegalStateException("internal error: no layout of the data type " + type);
    }
    return found;
  }

  /** Whether values of the type take no space, so that none crosses to the module. */
  static boolean isUnit(Type type) {
    return plain(type) == Type.Primitive.UNIT;
  }

  /** The type without refinements and futures, which do not show in memory. */
  static Type plain(Type type) {
    Type plain = type;
    while (true) {
      switch (plain) {
        case Type.Refined refined -> plain = refined.base();
        case Type.Future future -> plain = future.payload();
        default -> {
          return plain;
        }
      }
    }
  }
}
