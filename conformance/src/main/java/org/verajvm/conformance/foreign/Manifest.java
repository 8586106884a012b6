package org.verajvm.conformance.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.verajvm.conformance.foreign.ForeignProgram.Level;

/**
 * Reads {@code manifest.json}: a list of objects with id, file, chapter, level and expected_error.
 */
public final class Manifest {
  private Manifest() {}

  /**
   * The programs that the manifest in {@code folder} lists, in its order.
   *
   * @throws IOException when there is no manifest or it is no JSON
   */
  public static List<ForeignProgram> read(Path folder) throws IOException {
    List<ForeignProgram> programs = new ArrayList<>();
    for (JsonNode entry : new ObjectMapper().readTree(folder.resolve("manifest.json").toFile())) {
      programs.add(
          new ForeignProgram(
              entry.path("id").asText(),
              folder.resolve(entry.path("file").asText()),
              entry.path("chapter").asInt(),
              Level.valueOf(entry.path("level").asText().toUpperCase(Locale.ROOT)),
              Optional.ofNullable(entry.path("expected_error").textValue())));
    }
    return programs;
  }
}
