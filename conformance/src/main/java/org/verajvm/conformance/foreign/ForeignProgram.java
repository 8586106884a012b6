package org.verajvm.conformance.foreign;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One entry of a foreign manifest.
 *
 * @param id its name
 * @param file the main file
 * @param chapter the chapter of the specification
 * @param level how far the program must come
 * @param expectedError the code that checking must report, where it must fail
 */
public record ForeignProgram(
    String id, Path file, int chapter, Level level, Optional<String> expectedError) {
  /** How far a program must come. */
  public enum Level {
    CHECK,
    VERIFY,
    RUN
  }
}
