package org.verajvm.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticText;
import org.verajvm.parser.lexer.Lexer;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.lexer.TokenKind;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Node;

class ParserRobustnessTest {
  private static final List<String> PROGRAMS = programs();

  private static List<String> programs() {
    List<String> texts = new ArrayList<>();
    for (Path source :
        Stream.concat(Snapshots.sources("format"), Snapshots.sources("diagnostics")).toList()) {
      try {
        texts.add(Files.readString(source));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    return texts;
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> spellings =
        Arbitraries.of(TokenKind.values()).map(TokenKind::text).filter(text -> !text.contains(" "));
    Arbitrary<String> pieces =
        Arbitraries.of("@Int.0", "{-", "-}", "/*", "*/", "--", "\"", "\\", "\n", "é", "\uD800");
    return Arbitraries.oneOf(spellings, pieces, Arbitraries.strings().ofMaxLength(4))
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join(" ", parts));
  }

  @Property(tries = 1000)
  void anyTextIsParsedOrReported(@ForAll("texts") String text) {
    check(text);
  }

  @Property(tries = 1000)
  void anyMutatedProgramIsParsedOrReported(@ForAll Random random) {
    List<String> tokens = new ArrayList<>();
    String program = PROGRAMS.get(random.nextInt(PROGRAMS.size()));
    for (Token token : Lexer.lex(new SourceFile("p.vera", program), d -> {}).tokens()) {
      tokens.add(token.text());
    }
    for (int i = random.nextInt(6); i >= 0 && !tokens.isEmpty(); i--) {
      mutate(tokens, random);
    }
    check(String.join(random.nextBoolean() ? " " : "\n", tokens));
  }

  private static void mutate(List<String> tokens, Random random) {
    int at = random.nextInt(tokens.size());
    switch (random.nextInt(4)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
      case 2 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
      default -> tokens.subList(at, tokens.size()).clear();
    }
  }

  private static void check(String text) {
    SourceFile file = new SourceFile("p.vera", text);
    ParseResult result = Parser.parse(file);
    for (Node node : Trees.nodes(result.program())) {
      assertInside(node.span(), file);
    }
    List<Diagnostic> diagnostics = result.diagnostics();
    diagnostics.forEach(d -> assertInside(d.span(), file));
    List<Diagnostic> sorted = new ArrayList<>(diagnostics);
    sorted.sort(Comparator.comparingInt(d -> d.span().start()));
    assertEquals(sorted, diagnostics);
    assertEquals(diagnostics.isEmpty(), DiagnosticText.render(diagnostics).isEmpty());
  }

  private static void assertInside(Span span, SourceFile file) {
    assertTrue(span.file() == file && span.end() <= file.text().length(), span::toString);
  }
}
