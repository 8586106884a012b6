package org.verajvm.conformance;

import java.util.List;
import java.util.OptionalLong;
import org.verajvm.codegen.types.Type;

/** A program that a host compiled, or refused to. */
public interface HostedProgram {
  /** Everything that compiling reported, sorted. */
  List<DiagnosticMark> diagnostics();

  /** The exported functions; none when the program was rejected. */
  List<ExportedFunction> exports();

  /**
   * A new instance of an accepted program.
   *
   * @param maxMemory limit in bytes
   */
  HostedInstance start(Pass pass, OptionalLong maxMemory);

  /**
   * A function that can be called from outside.
   *
   * @param parameters types of the parameters that take an argument: all but Unit
   */
  record ExportedFunction(String name, List<Type> parameters) {
    public ExportedFunction {
      parameters = List.copyOf(parameters);
    }

    /** True when it has a parameter other than Unit. */
    public boolean needsArguments() {
      return !parameters.isEmpty();
    }
  }
}
