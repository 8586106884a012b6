package org.verajvm.runtime.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vera version}. */
@Command(name = "version")
final class VersionCommand implements Callable<Integer> {
  static final String VERSION = "0.1.0";

  private final Console console;

  @Option(names = "--json", description = "accepted, without effect")
  private boolean json;

  VersionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.line("vera " + VERSION);
    return Status.GOOD;
  }
}
