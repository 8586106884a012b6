package org.verajvm.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cases below a folder. A {@code .vera} file is a case; a folder with a {@code main.vera} is
 * one case of several files.
 */
public final class Suite {
  private static final String MAIN = "main.vera";
  private static final String SUFFIX = ".vera";

  private Suite() {}

  /**
   * The suite of this project: what {@code VERA_CASES} names, else where it lies seen from the
   * project's root or one of its modules.
   *
   * @throws IllegalStateException when it is nowhere there
   */
  public static Path root() {
    return Stream.concat(
            Optional.ofNullable(System.getenv("VERA_CASES")).stream(),
            Stream.of("cases", "conformance/cases", "../conformance/cases"))
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no conformance/cases here"));
  }

  /**
   * All cases below {@code root}, sorted by name.
   *
   * @throws CaseFormatException for a case that does not follow the format
   */
  public static List<ConformanceCase> cases(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Suite::isMain).sorted().map(main -> read(root, main)).toList();
    }
  }

  private static boolean isMain(Path file) {
    Path folder = file.getParent();
    String name = file.getFileName().toString();
    if (folder == null || !name.endsWith(SUFFIX)) {
      return false;
    }
    return name.equals(MAIN) || !isInsideFolderCase(folder);
  }

  private static boolean isInsideFolderCase(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(MAIN))) {
        return true;
      }
    }
    return false;
  }

  private static ConformanceCase read(Path root, Path main) {
    String path = root.relativize(main).toString().replace('\\', '/');
    String name =
        path.endsWith("/" + MAIN)
            ? path.substring(0, path.length() - MAIN.length() - 1)
            : path.substring(0, path.length() - SUFFIX.length());
    try {
      return CaseReader.read(name, main);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
