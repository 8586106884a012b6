package org.verajvm.conformance.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.verajvm.codegen.Compilation;
import org.verajvm.codegen.Compiler;
import org.verajvm.codegen.check.Checker;
import org.verajvm.codegen.check.ModuleResolver;
import org.verajvm.conformance.DiagnosticMark;
import org.verajvm.conformance.Host;
import org.verajvm.conformance.HostedProgram;
import org.verajvm.parser.ParseResult;
import org.verajvm.parser.Parser;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.Severity;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.syntax.ModulePath;
import org.verajvm.runtime.GuestThreads;
import org.verajvm.runtime.Limits;
import org.verajvm.runtime.VeraCompiler;
import org.verajvm.runtime.VeraProgram;

/** Compiles in this process and runs on the JVM host. */
public final class JvmHost implements Host {
  @Override
  public String name() {
    return "JVM";
  }

  @Override
  public List<DiagnosticMark> check(Path main) {
    SourceFile source = read(main);
    return onLargeStack(() -> Marks.of(source, checked(source)));
  }

  private static List<Diagnostic> checked(SourceFile source) {
    ParseResult parsed = Parser.parse(source);
    if (parsed.diagnostics().stream().anyMatch(each -> each.severity() == Severity.ERROR)) {
      return parsed.diagnostics();
    }
    return Stream.concat(
            parsed.diagnostics().stream(),
            Checker.check(parsed.program(), modules(source)).diagnostics().stream())
        .toList();
  }

  @Override
  public HostedProgram compile(Path main) {
    SourceFile source = read(main);
    Compilation compilation = onLargeStack(() -> Compiler.compile(source, modules(source)));
    return program(source, compilation, InstantSource::system);
  }

  /**
   * A program that has been compiled already. It is loaded from its bytes alone, as a module is
   * that comes from elsewhere.
   *
   * @param clocks gives each instance the clock it reads
   */
  public static HostedProgram program(
      SourceFile main, Compilation compilation, Supplier<InstantSource> clocks) {
    return new JvmProgram(
        main,
        new VeraCompiler.Result(
            compilation.diagnostics(),
            compilation.module().map(module -> VeraProgram.load(module.bytes().toArray()))),
        clocks);
  }

  private static <T> T onLargeStack(Callable<T> task) {
    return GuestThreads.run(Limits.DEFAULT.stackBytes(), task);
  }

  /** Finds the modules that a program imports. */
  public static ModuleResolver modules(SourceFile main) {
    return (path, importer) -> resolve(path, importer, main);
  }

  /** A module lies beside its importer, else beside the main file (spec 8.6.1). */
  private static Optional<SourceFile> resolve(
      ModulePath path, SourceFile importer, SourceFile main) {
    Path file = Path.of(String.join("/", path.segments()) + ".vera");
    return Stream.of(importer, main)
        .map(beside -> Path.of(beside.path()).resolveSibling(file).normalize())
        .filter(Files::isRegularFile)
        .findFirst()
        .map(JvmHost::read);
  }

  /** The text of a file. */
  public static SourceFile read(Path file) {
    try {
      return new SourceFile(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
