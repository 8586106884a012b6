package org.verajvm.runtime.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs commands in a folder and keeps what they wrote. */
final class TestConsole {
  private final Path folder;
  private String input = "";

  TestConsole(Path folder) {
    this.folder = folder;
  }

  /** What a command wrote and its exit status. */
  record Output(int status, String out, String err) {}

  TestConsole withInput(String text) {
    input = text;
    return this;
  }

  Output run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            name -> name.equals("VERA_CACHE") ? Optional.of("") : Optional.empty(),
            folder);
    int status = Main.run(List.of(words), console);
    console.flush();
    return new Output(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
