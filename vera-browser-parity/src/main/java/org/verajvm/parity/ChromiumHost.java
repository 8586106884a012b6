package org.verajvm.parity;

import java.nio.file.Path;
import java.util.List;
import org.verajvm.codegen.Compilation;
import org.verajvm.codegen.Compiler;
import org.verajvm.conformance.DiagnosticMark;
import org.verajvm.conformance.Host;
import org.verajvm.conformance.jvm.JvmHost;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.runtime.GuestThreads;
import org.verajvm.runtime.Limits;

/** Compiles in this process and runs in Chromium. */
public final class ChromiumHost implements Host {
  private final JvmHost jvm = new JvmHost();
  private final ChromiumPage page;

  public ChromiumHost(ChromiumPage page) {
    this.page = page;
  }

  @Override
  public String name() {
    return page.version();
  }

  @Override
  public List<DiagnosticMark> check(Path main) {
    return jvm.check(main);
  }

  /** The program for both hosts: one module, the same bytes. */
  @Override
  public ChromiumProgram compile(Path main) {
    SourceFile source = JvmHost.read(main);
    Compilation compilation =
        GuestThreads.run(
            Limits.DEFAULT.stackBytes(), () -> Compiler.compile(source, JvmHost.modules(source)));
    return new ChromiumProgram(
        page,
        source.path(),
        JvmHost.program(source, compilation, TickingClock::new),
        compilation.module());
  }
}
