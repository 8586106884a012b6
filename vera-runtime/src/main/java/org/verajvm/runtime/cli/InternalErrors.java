package org.verajvm.runtime.cli;

import java.util.Optional;

/** Says in one line that the implementation, not the program, is at fault. */
final class InternalErrors {
  private InternalErrors() {}

  /**
   * The line.
   *
   * @param file the source file at work, if any
   */
  static String describe(Throwable failure, Optional<String> file) {
    String place = file.map(name -> " at " + name).orElse("");
    return switch (failure) {
      case OutOfMemoryError e -> "Error: out of memory" + place;
      case StackOverflowError e -> "Internal error" + place + ": nested too deeply";
      default -> "Internal error" + place + ": " + message(failure);
    };
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    String text = message == null ? failure.getClass().getSimpleName() : message;
    String line = text.lines().findFirst().orElse("");
    return line.startsWith("internal error: ") ? line.substring("internal error: ".length()) : line;
  }
}
