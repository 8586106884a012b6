package org.verajvm.conformance.jvm;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.verajvm.codegen.Compilation;
import org.verajvm.codegen.CompiledModule;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.conformance.DiagnosticMark;
import org.verajvm.conformance.HostedInstance;
import org.verajvm.conformance.HostedProgram;
import org.verajvm.conformance.Pass;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.runtime.InstanceOptions;
import org.verajvm.runtime.Limits;
import org.verajvm.runtime.VeraProgram;

/** A program on the JVM host. */
final class JvmProgram implements HostedProgram {
  private final SourceFile main;
  private final Compilation compilation;
  private final Optional<VeraProgram> program;

  JvmProgram(SourceFile main, Compilation compilation) {
    this.main = main;
    this.compilation = compilation;
    this.program = compilation.module().map(JvmProgram::load);
  }

  private static VeraProgram load(CompiledModule module) {
    return VeraProgram.load(module.bytes().toArray(), module.description(), Optional.empty());
  }

  @Override
  public List<DiagnosticMark> diagnostics() {
    return Marks.of(main, compilation.diagnostics());
  }

  @Override
  public List<ExportedFunction> exports() {
    return program.stream()
        .flatMap(loaded -> loaded.functions().stream())
        .map(function ->
            new ExportedFunction(
                function.name(), !ArgumentWords.parametersWithValue(function).isEmpty()))
        .toList();
  }

  @Override
  public HostedInstance start(Pass pass, OptionalLong maxMemory) {
    return new JvmInstance(program.orElseThrow(), options(pass, maxMemory));
  }

  private static InstanceOptions options(Pass pass, OptionalLong maxMemory) {
    Limits limits =
        maxMemory.isPresent() ? Limits.DEFAULT.withMemory(maxMemory.getAsLong()) : Limits.DEFAULT;
    return InstanceOptions.DEFAULT
        .withLimits(limits)
        .withDebugging(pass == Pass.STRESS, pass != Pass.PLAIN);
  }

  /** The exported function of that name, if there is one. */
  static Optional<ProgramInterface.Function> function(VeraProgram program, String name) {
    return program.functions().stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
