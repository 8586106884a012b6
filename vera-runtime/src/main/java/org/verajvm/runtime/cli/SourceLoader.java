package org.verajvm.runtime.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.verajvm.parser.source.SourceFile;

/** Reads source files. */
final class SourceLoader {
  private SourceLoader() {}

  /**
   * Reads a source file.
   *
   * @param directory what a relative path is relative to
   * @param name the path as given; diagnostics show it
   */
  static Attempt<SourceFile> load(Path directory, String name) {
    return switch (bytes(directory, name)) {
      case Attempt.Done<byte[]>(byte[] bytes) -> source(name, bytes);
      case Attempt.Failed<byte[]>(Problem problem) -> new Attempt.Failed<>(problem);
    };
  }

  /** Reads any file. */
  static Attempt<byte[]> bytes(Path directory, String name) {
    try {
      Path path = directory.resolve(name);
      if (Files.isDirectory(path)) {
        return failed(Problem.usage("is a directory, not a file: " + name));
      }
      return new Attempt.Done<>(Files.readAllBytes(path));
    } catch (NoSuchFileException e) {
      return failed(Problem.usage("file not found: " + name));
    } catch (AccessDeniedException e) {
      return failed(Problem.usage("no permission to read: " + name));
    } catch (IOException | InvalidPathException e) {
      return failed(Problem.usage("cannot read " + name + ": " + e.getMessage()));
    }
  }

  /** The text of a source file. */
  static Attempt<SourceFile> source(String name, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Attempt.Done<>(new SourceFile(name, text));
    } catch (CharacterCodingException e) {
      return failed(Problem.program("not UTF-8 text: " + name));
    }
  }

  private static <T> Attempt<T> failed(Problem problem) {
    return new Attempt.Failed<>(problem);
  }
}
