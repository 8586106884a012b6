package org.verajvm.runtime.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fresh empty folder that is removed with all its content when it is closed. */
final class ScratchFolder implements AutoCloseable {
  private final Path path;

  ScratchFolder() {
    try {
      path = Files.createTempDirectory("vera");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return path;
  }

  /**
   * Writes files.
   *
   * @param files relative path to text
   */
  void write(Map<String, String> files) {
    files.forEach((name, text) -> {
      try {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write " + name, e);
      }
    });
  }

  @Override
  public void close() {
    try {
      Files.walkFileTree(path, new Remover());
    } catch (IOException e) {
      // What cannot be removed is left to the system's own cleaning of temporary files.
    }
  }

  /** Removes files, then the folders they were in; links are removed, not followed. */
  private static final class Remover extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
