package org.verajvm.codegen.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.verajvm.parser.ParseResult;
import org.verajvm.parser.Parser;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.syntax.ModulePath;

/**
 * Checks the sources beside this class: a line that is wrong ends in {@code --!} and the codes it
 * is reported under, and nothing else is reported.
 */
class CheckerTest {
  private static final String MARK = "--!";

  @TestFactory
  Stream<DynamicTest> everyMarkedLineIsReportedAndNoOther() throws IOException {
    return vera(sources().resolve("."), 1)
        .map(file ->
            DynamicTest.dynamicTest(
                file.getFileName().toString(), () -> assertMarks(file, List.of(file))));
  }

  @Test
  void diagnosticsOfImportedModulesNameTheirFiles() throws IOException {
    Path folder = sources().resolve("modules");
    assertMarks(folder.resolve("main.vera"), vera(folder, 9).toList());
  }

  private static Stream<Path> vera(Path folder, int depth) throws IOException {
    return Files.walk(folder, depth).filter(path -> path.toString().endsWith(".vera")).sorted();
  }

  private static Path sources() {
    try {
      return Path.of(CheckerTest.class.getResource("slots.vera").toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertMarks(Path main, List<Path> files) {
    List<String> expected = files.stream().flatMap(CheckerTest::marks).sorted().toList();
    List<String> found = check(main).stream().map(CheckerTest::show).sorted().toList();
    assertEquals(String.join("\n", expected), String.join("\n", found));
  }

  private static String show(Diagnostic d) {
    String name = Path.of(d.span().file().path()).getFileName().toString();
    return name + ":" + d.span().line() + " " + d.code();
  }

  private static Stream<String> marks(Path file) {
    SourceFile source = read(file);
    List<String> marks = new ArrayList<>();
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.lineText(line);
      int at = text.indexOf(MARK);
      if (at >= 0) {
        for (String code : text.substring(at + MARK.length()).strip().split(" ")) {
          marks.add(file.getFileName() + ":" + line + " " + code);
        }
      }
    }
    return marks.stream();
  }

  private static List<Diagnostic> check(Path main) {
    ParseResult parsed = Parser.parse(read(main));
    if (parsed.hasErrors()) {
      return parsed.diagnostics();
    }
    return Checker.check(parsed.program(), CheckerTest::resolve).diagnostics();
  }

  private static Optional<SourceFile> resolve(ModulePath path, SourceFile importer) {
    Path relative = Path.of(String.join("/", path.segments()) + ".vera");
    Path beside = Path.of(importer.path()).resolveSibling(relative);
    return Stream.of(beside, sources().resolve("modules").resolve(relative))
        .filter(Files::exists)
        .findFirst()
        .map(CheckerTest::read);
  }

  private static SourceFile read(Path file) {
    try {
      return new SourceFile(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
