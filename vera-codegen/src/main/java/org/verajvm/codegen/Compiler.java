package org.verajvm.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.check.CheckResult;
import org.verajvm.codegen.check.Checker;
import org.verajvm.codegen.check.ModuleResolver;
import org.verajvm.codegen.closed.ClosedProgram;
import org.verajvm.codegen.closed.ConvertClosures;
import org.verajvm.codegen.core.CoreProgram;
import org.verajvm.codegen.core.MonomorphicProgram;
import org.verajvm.codegen.core.Translated;
import org.verajvm.codegen.core.lower.LowerToCore;
import org.verajvm.codegen.core.mono.Monomorphize;
import org.verajvm.codegen.layout.ProgramLayout;
import org.verajvm.codegen.lower.EmitModule;
import org.verajvm.codegen.outline.SplitLargeFunctions;
import org.verajvm.codegen.rooted.InsertRoots;
import org.verajvm.codegen.rooted.RootedProgram;
import org.verajvm.codegen.typed.TypedProgram;
import org.verajvm.codegen.wasm.Bytes;
import org.verajvm.codegen.wasm.EncodeModule;
import org.verajvm.parser.ParseResult;
import org.verajvm.parser.Parser;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.source.SourceFile;

/**
 * The compiler: the passes in their order, each from one typed form to the next.
 *
 * <p>Passes recurse over the program, so callers run them on a thread with a large stack.
 */
public final class Compiler {
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private Compiler() {}

  /**
   * Compiles a program.
   *
   * @param main the main file
   * @param modules finds the files it imports
   */
  public static Compilation compile(SourceFile main, ModuleResolver modules) {
    Compiler compiler = new Compiler();
    Optional<CompiledModule> module = compiler.run(main, modules);
    return new Compilation(compiler.diagnostics, module);
  }

  private Optional<CompiledModule> run(SourceFile main, ModuleResolver modules) {
    ParseResult parsed = Parser.parse(main);
    if (stopsAt(parsed.diagnostics())) {
      return Optional.empty();
    }
    CheckResult checked = Checker.check(parsed.program(), modules);
    if (stopsAt(checked.diagnostics())) {
      return Optional.empty();
    }
    return checked.program().flatMap(this::translate);
  }

  private Optional<CompiledModule> translate(TypedProgram typed) {
    Translated<CoreProgram> core = LowerToCore.lower(typed);
    if (stopsAt(core.diagnostics())) {
      return Optional.empty();
    }
    Translated<MonomorphicProgram> monomorphic = Monomorphize.monomorphize(core.program());
    if (stopsAt(monomorphic.diagnostics())) {
      return Optional.empty();
    }
    return Optional.of(emit(monomorphic.program()));
  }

  /** The back end: whatever reaches it has a translation. */
  static CompiledModule emit(MonomorphicProgram core) {
    MonomorphicProgram small = SplitLargeFunctions.split(core);
    ClosedProgram closed = ConvertClosures.convert(small, new ProgramLayout(core.data()));
    RootedProgram rooted = InsertRoots.insert(closed);
    EmitModule.Emitted emitted = EmitModule.emit(small, rooted);
    Bytes bytes = Bytes.of(EncodeModule.encode(emitted.module()));
    return new CompiledModule(bytes, emitted.module(), emitted.description());
  }

  private boolean stopsAt(List<Diagnostic> found) {
    diagnostics.addAll(found);
    return Compilation.hasErrors(found);
  }
}
