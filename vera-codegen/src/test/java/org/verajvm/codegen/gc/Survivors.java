package org.verajvm.codegen.gc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The mutants that no program can tell from the original, each with the reason. In the file {@code
 * survivors.txt} a line that starts with {@code #} is the reason of the mutants below it.
 */
final class Survivors {
  private Survivors() {}

  /** Reasons by the names of mutants. */
  static Map<String, String> listed() {
    Map<String, String> listed = new LinkedHashMap<>();
    String reason = "";
    for (String line : text().lines().toList()) {
      if (line.startsWith("#")) {
        reason = line.substring(1).strip();
      } else if (!line.isBlank() && listed.put(line, reason) != null) {
        throw new IllegalStateException("listed twice: " + line);
      }
    }
    return listed;
  }

  private static String text() {
    try (InputStream file = Survivors.class.getResourceAsStream("survivors.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
