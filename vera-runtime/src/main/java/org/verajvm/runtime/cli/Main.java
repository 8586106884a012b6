package org.verajvm.runtime.cli;

import java.util.List;
import java.util.Optional;
import org.verajvm.runtime.GuestThreads;
import org.verajvm.runtime.Limits;

/** The {@code vera} command. */
public final class Main {
  /** Set to anything, internal errors show where they happened. */
  private static final String DEBUG = "VERA_DEBUG";

  private Main() {}

  /** Runs a command and exits with its status. */
  public static void main(String[] arguments) {
    Console console = Console.ofProcess();
    int status = run(List.of(arguments), console);
    console.flush();
    System.exit(status);
  }

  /** Runs a command; compiler and program share one thread with a large stack. */
  static int run(List<String> arguments, Console console) {
    return GuestThreads.run(Limits.DEFAULT.stackBytes(), () -> guarded(arguments, console));
  }

  private static int guarded(List<String> arguments, Console console) {
    try {
      return Commands.run(arguments, console);
    } catch (RuntimeException | Error failure) {
      console.out().flush();
      console.error(InternalErrors.describe(failure, Optional.empty()));
      if (console.variables().apply(DEBUG).isPresent()) {
        failure.printStackTrace(console.err());
      }
      return Status.PROGRAM;
    }
  }
}
