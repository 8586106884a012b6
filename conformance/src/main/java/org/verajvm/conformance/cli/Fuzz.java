package org.verajvm.conformance.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bin/fuzz}: long runs over generated programs. Each run prints its seed. */
@Command(
    name = "fuzz",
    mixinStandardHelpOptions = true,
    description = "Long runs over generated programs.",
    subcommands = {FuzzMutations.class, FuzzPrograms.class, FuzzDifferential.class})
public final class Fuzz {
  private Fuzz() {}

  /** Runs the command and ends the process with its status: 0 when nothing was found. */
  public static void main(String[] arguments) {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.exit(new CommandLine(new Fuzz()).execute(arguments));
  }
}
