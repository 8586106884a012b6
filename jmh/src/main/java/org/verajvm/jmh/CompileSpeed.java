package org.verajvm.jmh;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.verajvm.codegen.Compilation;
import org.verajvm.codegen.Compiler;
import org.verajvm.codegen.check.CheckResult;
import org.verajvm.codegen.check.Checker;
import org.verajvm.codegen.check.ModuleResolver;
import org.verajvm.parser.ParseResult;
import org.verajvm.parser.Parser;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.runtime.GuestThreads;
import org.verajvm.runtime.Limits;

/** The phases of the compiler on a long program, each from the text on, in a warm process. */
@State(Scope.Thread)
public class CompileSpeed {
  /** Lines of the program. */
  @Param("10000")
  public int size;

  private SourceFile source = new SourceFile("main.vera", "");

  /** Makes the program. */
  @Setup(Level.Trial)
  public void program() {
    source = new SourceFile("main.vera", LargeProgram.text(size));
  }

  /** Parses. */
  @Benchmark
  public ParseResult parse() {
    return Parser.parse(source);
  }

  /** Parses and checks. */
  @Benchmark
  public CheckResult check() {
    return GuestThreads.run(
        Limits.DEFAULT.stackBytes(),
        () -> Checker.check(Parser.parse(source).program(), ModuleResolver.NONE));
  }

  /** Parses, checks and compiles to the bytes of a module. */
  @Benchmark
  public Compilation compile() {
    return GuestThreads.run(
        Limits.DEFAULT.stackBytes(), () -> Compiler.compile(source, ModuleResolver.NONE));
  }
}
