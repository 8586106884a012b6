package org.verajvm.runtime;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.Compilation;
import org.verajvm.codegen.Compiler;
import org.verajvm.codegen.check.ModuleResolver;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.source.SourceFile;

/**
 * Compiles Vera source text: the entrance for Java programs.
 *
 * {@snippet file="org/verajvm/runtime/EmbeddingExample.java" region="example"}
 */
public final class VeraCompiler {
  private VeraCompiler() {}

  /**
   * What compiling a program yields.
   *
   * @param diagnostics errors and warnings in the order of the source
   * @param program present when there is no error
   */
  public record Result(List<Diagnostic> diagnostics, Optional<VeraProgram> program) {
    public Result {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Compiles a program of one file. */
  public static Result compile(String source) {
    return compile(new SourceFile("main.vera", source), ModuleResolver.NONE);
  }

  /**
   * Compiles a program.
   *
   * @param main the main file
   * @param modules finds the files it imports
   */
  public static Result compile(SourceFile main, ModuleResolver modules) {
    Compilation compilation =
        GuestThreads.run(Limits.DEFAULT.stackBytes(), () -> Compiler.compile(main, modules));
    return new Result(
        compilation.diagnostics(),
        compilation.module().map(module -> VeraProgram.of(module, Optional.empty())));
  }
}
