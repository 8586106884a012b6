package org.verajvm.runtime.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.verajvm.runtime.value.VeraValue;

class RegexLibraryTest {
  private static final LibraryProgram PROGRAM =
      LibraryProgram.of(
          "find(@String, @String -> @Result<Option<String>, String>)"
              + " = regex_find(@String.1, @String.0)",
          "all(@String, @String -> @Result<Array<String>, String>)"
              + " = regex_find_all(@String.1, @String.0)",
          "occurs(@String, @String -> @Result<Bool, String>) = regex_match(@String.1, @String.0)",
          "replace(@String, @String, @String -> @Result<String, String>)"
              + " = regex_replace(@String.2, @String.1, @String.0)");

  /** Alternatives of sequences of repeated characters; what can be empty is not repeated. */
  @Provide
  Arbitrary<String> patterns() {
    Arbitrary<String> characters = Arbitraries.of("a", "b", ".", "[ab]", "[^a]", "\\w", "(a|bb)");
    Arbitrary<String> repeats = Arbitraries.of("", "*", "+", "?", "*?", "+?", "{2}", "{1,2}");
    Arbitrary<String> repeated =
        characters.flatMap(character -> repeats.map(repeat -> character + repeat));
    Arbitrary<String> parts =
        Arbitraries.oneOf(repeated, Arbitraries.of("^", "$", "\\b", "(?=a)", "(?!b)"));
    return parts
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(list -> String.join("", list))
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .map(list -> String.join("|", list));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab ").ofMaxLength(8);
  }

  @Property(tries = 500)
  void theFirstMatchIsThatOfJava(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    VeraValue expected =
        matcher.find()
            ? LibraryProgram.data("Some", new VeraValue.Text(matcher.group()))
            : LibraryProgram.data("None");
    assertEquals(LibraryProgram.ok(expected), PROGRAM.call("find", text, pattern), pattern);
  }

  @Example
  void emptyMatchesStandBetweenOthers() {
    List<VeraValue> matches =
        Stream.of("", "aa", "", "").<VeraValue>map(VeraValue.Text::new).toList();
    assertEquals(
        LibraryProgram.ok(new VeraValue.Array(matches)), PROGRAM.call("all", "baac", "a*"));
  }

  @Example
  void faultsNameTheirPlace() {
    assertFault("unterminated character set at position 1", "a[b");
    assertFault("missing ), unterminated subpattern at position 0", "(a");
    assertFault("unbalanced parenthesis at position 1", "a)");
    assertFault("nothing to repeat at position 0", "*a");
    assertFault("multiple repeat at position 2", "a**");
    assertFault("bad character range at position 1", "[z-a]");
    assertFault("back references are not supported at position 3", "(a)\\1");
  }

  private static void assertFault(String fault, String pattern) {
    assertEquals(
        LibraryProgram.err("invalid regex: " + fault), PROGRAM.call("occurs", "x", pattern));
  }

  /** Trying every way to divide the text would take two to the power of its length steps. */
  @Example
  void ambiguityCostsNoTime() {
    assertEquals(
        LibraryProgram.ok(new VeraValue.Bool(false)),
        PROGRAM.call("occurs", "a".repeat(2000), "(a|a)*(a*)*c"));
  }

  @Example
  void replacementsAreLiteralAndReplaceTheFirst() {
    assertEquals(
        LibraryProgram.ok(new VeraValue.Text("a$0\\1b.")),
        PROGRAM.call("replace", "a.b.", "\\.", "$0\\1"));
  }
}
