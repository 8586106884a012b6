package org.verajvm.parity;

import java.nio.file.Path;
import org.verajvm.conformance.Host;
import org.verajvm.conformance.HostedProgram;
import org.verajvm.conformance.jvm.JvmHost;

/** Compiles in this process and runs in Chromium. */
public final class ChromiumHost implements Host {
  private final ChromiumPage page;

  public ChromiumHost(ChromiumPage page) {
    this.page = page;
  }

  @Override
  public String name() {
    return page.version();
  }

  @Override
  public HostedProgram compile(Path main) {
    return new ChromiumProgram(
        page, new JvmHost().compile(main), JvmHost.compilation(main).module());
  }
}
