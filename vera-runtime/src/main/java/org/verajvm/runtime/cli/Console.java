package org.verajvm.runtime.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a command reads and writes.
 *
 * @param variables finds environment variables
 * @param directory what relative paths are relative to
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Function<String, Optional<String>> variables,
    Path directory) {

  /** Standard input and output of this process, in UTF-8. */
  static Console ofProcess() {
    return new Console(
        System.in,
        utf8(System.out),
        utf8(System.err),
        name -> Optional.ofNullable(System.getenv(name)),
        Path.of(""));
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(
        new java.io.BufferedOutputStream(stream, 1 << 14), false, StandardCharsets.UTF_8);
  }

  void flush() {
    out.flush();
    err.flush();
  }

  /** Prints a line, ended by {@code \n} on every system. */
  void line(String text) {
    out.print(text);
    out.print('\n');
  }

  void error(String text) {
    err.print(text);
    err.print('\n');
  }
}
