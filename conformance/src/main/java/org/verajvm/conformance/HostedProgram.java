package org.verajvm.conformance;

import java.util.List;
import java.util.OptionalLong;

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
   * @param needsArguments true when it has a parameter other than Unit
   */
  record ExportedFunction(String name, boolean needsArguments) {}
}
