package org.verajvm.parity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.verajvm.codegen.CompiledModule;
import org.verajvm.conformance.DiagnosticMark;
import org.verajvm.conformance.HostedInstance;
import org.verajvm.conformance.HostedProgram;
import org.verajvm.conformance.Pass;

/**
 * A program in Chromium. What the compiler says of it is what it says on the JVM.
 *
 * @param page where it runs
 * @param main the path of its main file
 * @param onJvm the same program on the JVM
 * @param module empty when the compiler rejected the program
 */
public record ChromiumProgram(
    ChromiumPage page, String main, HostedProgram onJvm, Optional<CompiledModule> module)
    implements HostedProgram {
  @Override
  public List<DiagnosticMark> diagnostics() {
    return onJvm.diagnostics();
  }

  @Override
  public List<ExportedFunction> exports() {
    return onJvm.exports();
  }

  /** A browser's memory has no limit of its own: {@code maxMemory} must be empty. */
  @Override
  public HostedInstance start(Pass pass, OptionalLong maxMemory) {
    if (maxMemory.isPresent()) {
      throw new UnsupportedOperationException("a browser's memory cannot be limited from outside");
    }
    return new ChromiumInstance(PageInstance.start(page, module.orElseThrow(), pass), main);
  }
}
