package org.verajvm.runtime.host.jvm;

import com.dylibso.chicory.compiler.Cache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compiled code in a folder, a file for each module, named for its hash.
 *
 * <p>Nothing depends on it: a folder that cannot be read or written is as good as an empty one.
 */
final class CodeCache implements Cache {
  private static final int MOST_FILES = 512;

  private final Path folder;

  CodeCache(Path folder) {
    this.folder = folder;
  }

  @Override
  public byte @Nullable [] get(String key) throws IOException {
    try {
      return Files.readAllBytes(file(key));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  @Override
  public void putIfAbsent(String key, byte[] code) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "draft", ".tmp");
      Files.write(draft, code);
      Files.move(draft, file(key), StandardCopyOption.ATOMIC_MOVE);
      removeOldest();
    } catch (IOException | UncheckedIOException e) {
      // The next process compiles again.
    }
  }

  private void removeOldest() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    if (files.size() > MOST_FILES) {
      List<Path> oldestFirst =
          files.stream()
              .sorted(Comparator.comparing(file -> file.toFile().lastModified()))
              .toList();
      for (Path file : oldestFirst.subList(0, MOST_FILES / 4)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Path file(String key) {
    byte[] name = key.getBytes(StandardCharsets.UTF_8);
    return folder.resolve(HexFormat.of().formatHex(name));
  }
}
