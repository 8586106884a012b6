package org.verajvm.parser.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verajvm.parser.ParseResult;
import org.verajvm.parser.Parser;
import org.verajvm.parser.Snapshots;
import org.verajvm.parser.lexer.Comment;
import org.verajvm.parser.source.SourceFile;

class FormatterTest {
  static Stream<Path> sources() {
    return Snapshots.sources("format");
  }

  static ParseResult parse(String text) {
    ParseResult result = Parser.parse(new SourceFile("test.vera", text));
    assertFalse(result.hasErrors(), () -> result.diagnostics().toString());
    return result;
  }

  @ParameterizedTest
  @MethodSource("sources")
  void eachProgramTakesItsCanonicalForm(Path source) throws IOException {
    Snapshots.verify(source, Formatter.format(parse(Files.readString(source))));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void theCanonicalFormIsItsOwn(Path source) throws IOException {
    String once = Formatter.format(parse(Files.readString(source)));
    assertEquals(once, Formatter.format(parse(once)));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void noCommentIsLost(Path source) throws IOException {
    ParseResult parsed = parse(Files.readString(source));
    assertEquals(words(parsed), words(parse(Formatter.format(parsed))));
  }

  /** What the comments say, whatever their delimiters, layout and order. */
  static List<String> words(ParseResult parsed) {
    return parsed.comments().stream()
        .map(Comment::text)
        .map(text -> text.replaceAll("^(--|\\{-|/\\*)|(-\\}|\\*/)$", ""))
        .map(text -> text.replaceAll("\\s+", " ").strip())
        .sorted()
        .collect(Collectors.toList());
  }

  @ParameterizedTest
  @MethodSource("sources")
  void noLineEndsWithSpace(Path source) throws IOException {
    String text = Formatter.format(parse(Files.readString(source)));
    assertEquals(List.of(), text.lines().filter(l -> !l.equals(l.stripTrailing())).toList());
    assertEquals(-1, text.indexOf('\r'));
  }

  @Test
  void aProgramWithSyntaxErrorsHasNoCanonicalForm() {
    ParseResult broken = Parser.parse(new SourceFile("test.vera", "public fn"));
    assertThrows(IllegalArgumentException.class, () -> Formatter.format(broken));
  }
}
