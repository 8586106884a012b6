package org.verajvm.jmh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Programs of any length: so many parts of some hundred lines, each with declarations of its own
 * (data, a refinement, contracts, a measure, a handler, a generic function, closures, a map).
 */
public final class LargeProgram {
  private static final String PART = part();
  private static final String MAIN =
      """

      public fn main(-> @Int)
        requires(true)
        ensures(true)
        effects(pure)
      {
        part0(7)
      }
      """;

  private LargeProgram() {}

  /**
   * The text of a program.
   *
   * @param lines it has at least so many, and at most a part more
   */
  public static String text(int lines) {
    StringBuilder text = new StringBuilder("-- A long program.\n");
    long each = PART.lines().count();
    for (long part = 0; part * each < lines; part++) {
      text.append(PART.replace("NUMBER", Long.toString(part)));
    }
    return text.append(MAIN).toString();
  }

  private static String part() {
    try (InputStream stream = LargeProgram.class.getResourceAsStream("part.vera.txt")) {
      if (stream == null) {
        throw new IllegalStateException("internal error: part.vera.txt is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
