package org.verajvm.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Expected results beside their sources: {@code name.vera} and {@code name.txt} in one folder.
 *
 * <p>With {@code -Dsnapshots.update} the results are written instead of compared.
 */
public final class Snapshots {
  private static final boolean UPDATE = System.getProperty("snapshots.update") != null;

  private Snapshots() {}

  public static Stream<Path> sources(String folder) {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
      return files.filter(f -> f.toString().endsWith(".vera")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void verify(Path source, String actual) throws IOException {
    Path expected = source.resolveSibling(source.getFileName().toString().replace(".vera", ".txt"));
    if (UPDATE) {
      Files.writeString(expected, actual);
    } else {
      assertEquals(Files.readString(expected), actual, () -> "result of " + source);
    }
  }
}
