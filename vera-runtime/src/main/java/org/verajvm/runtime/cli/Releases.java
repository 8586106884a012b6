package org.verajvm.runtime.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which release of the language first had a function, an effect, an ability or a code. */
final class Releases {
  private static final String RESOURCE = "since.txt";

  private final Map<String, String> byName;

  private Releases(Map<String, String> byName) {
    this.byName = byName;
  }

  static Releases load() {
    try (InputStream stream = Releases.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("internal error: " + RESOURCE + " is missing");
      }
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Lines {@code release: name name ...}; lines with # are comments. */
  private static Releases parse(String text) {
    Map<String, String> byName = new HashMap<>();
    text.lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(": ", 2))
        .forEach(parts ->
            Arrays.stream(parts[1].split(" ")).forEach(name -> byName.put(name, parts[0])));
    return new Releases(byName);
  }

  /** Such as {@code 0.0.94}. */
  Optional<String> first(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
