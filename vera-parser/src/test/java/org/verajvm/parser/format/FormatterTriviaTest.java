package org.verajvm.parser.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.verajvm.parser.ParseResult;
import org.verajvm.parser.Snapshots;
import org.verajvm.parser.lexer.Lexer;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.source.SourceFile;

/** Programs whose comments and white space are scattered at random. */
class FormatterTriviaTest {
  private static final List<String> TRIVIA =
      List.of(
          " ",
          "\n",
          "\n\n\n",
          "\t",
          "\r\n",
          "\n\u00A0\n",
          "\n\u00A0-- line\n",
          "\u0085",
          " -- line\n",
          " {- block -} ",
          " /* note */ ");
  private static final List<String> PROGRAMS =
      Snapshots.sources("format")
          .map(source -> {
            try {
              return Files.readString(source);
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          })
          .toList();

  private static String scatter(Random random) {
    String program = PROGRAMS.get(random.nextInt(PROGRAMS.size()));
    StringBuilder out = new StringBuilder();
    for (Token token : Lexer.lex(new SourceFile("p.vera", program), d -> {}).tokens()) {
      String trivia = random.nextInt(3) == 0 ? " " : TRIVIA.get(random.nextInt(TRIVIA.size()));
      out.append(token.text()).append(trivia);
    }
    return out.toString();
  }

  @Property(tries = 400)
  void theCanonicalFormIsItsOwn(@ForAll Random random) {
    String once = Formatter.format(FormatterTest.parse(scatter(random)));
    assertEquals(once, Formatter.format(FormatterTest.parse(once)));
  }

  @Property(tries = 400)
  void noCommentIsLost(@ForAll Random random) {
    ParseResult parsed = FormatterTest.parse(scatter(random));
    String formatted = Formatter.format(parsed);
    assertEquals(FormatterTest.words(parsed), FormatterTest.words(FormatterTest.parse(formatted)));
  }
}
