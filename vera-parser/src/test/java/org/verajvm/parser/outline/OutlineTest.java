package org.verajvm.parser.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verajvm.parser.ParseResult;
import org.verajvm.parser.Parser;
import org.verajvm.parser.Snapshots;
import org.verajvm.parser.source.SourceFile;

class OutlineTest {
  static Stream<Path> sources() {
    return Snapshots.sources("outline");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void theOutlineShowsEveryPartOfTheTree(Path source) throws IOException {
    ParseResult parsed =
        Parser.parse(new SourceFile(source.getFileName().toString(), Files.readString(source)));
    assertEquals(List.of(), parsed.diagnostics());
    Snapshots.verify(source, OutlineText.render(OutlineProgram.of(parsed.program())));
  }
}
