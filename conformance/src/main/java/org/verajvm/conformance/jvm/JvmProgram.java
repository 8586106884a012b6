package org.verajvm.conformance.jvm;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.conformance.DiagnosticMark;
import org.verajvm.conformance.HostedInstance;
import org.verajvm.conformance.HostedProgram;
import org.verajvm.conformance.Pass;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.runtime.InstanceOptions;
import org.verajvm.runtime.Limits;
import org.verajvm.runtime.VeraCompiler;
import org.verajvm.runtime.VeraProgram;

/** A program on the JVM host. */
final class JvmProgram implements HostedProgram {
  private final SourceFile main;
  private final VeraCompiler.Result compiled;
  private final Supplier<InstantSource> clocks;

  JvmProgram(SourceFile main, VeraCompiler.Result compiled, Supplier<InstantSource> clocks) {
    this.clocks = clocks;
    this.main = main;
    this.compiled = compiled;
  }

  @Override
  public List<DiagnosticMark> diagnostics() {
    return Marks.of(main, compiled.diagnostics());
  }

  @Override
  public List<ExportedFunction> exports() {
    return compiled.program().stream()
        .flatMap(loaded -> loaded.functions().stream())
        .map(function ->
            new ExportedFunction(function.name(), ArgumentWords.parametersWithValue(function)))
        .toList();
  }

  @Override
  public HostedInstance start(Pass pass, OptionalLong maxMemory) {
    return new JvmInstance(main.path(), compiled.program().orElseThrow(), options(pass, maxMemory));
  }

  private InstanceOptions options(Pass pass, OptionalLong maxMemory) {
    Limits limits =
        maxMemory.isPresent() ? Limits.DEFAULT.withMemory(maxMemory.getAsLong()) : Limits.DEFAULT;
    return InstanceOptions.DEFAULT
        .withLimits(limits)
        .withClock(clocks.get())
        .withDebugging(pass == Pass.STRESS, pass != Pass.PLAIN);
  }

  /** The exported function of that name, if there is one. */
  static Optional<ProgramInterface.Function> function(VeraProgram program, String name) {
    return program.functions().stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
