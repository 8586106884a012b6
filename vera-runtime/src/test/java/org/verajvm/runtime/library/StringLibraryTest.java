package org.verajvm.runtime.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.verajvm.runtime.value.VeraValue;

class StringLibraryTest {
  private static final LibraryProgram PROGRAM =
      LibraryProgram.of(
          "concat(@String, @String -> @String) = string_concat(@String.1, @String.0)",
          "slice(@String, @Nat, @Nat -> @String) = string_slice(@String.0, @Nat.1, @Nat.0)",
          "repeat(@String, @Nat -> @String) = string_repeat(@String.0, @Nat.0)",
          "reverse(@String -> @String) = string_reverse(@String.0)",
          "index(@String, @String -> @Option<Nat>) = string_index_of(@String.1, @String.0)",
          "contains(@String, @String -> @Bool) = string_contains(@String.1, @String.0)",
          "starts(@String, @String -> @Bool) = string_starts_with(@String.1, @String.0)",
          "ends(@String, @String -> @Bool) = string_ends_with(@String.1, @String.0)",
          "split(@String, @String -> @Array<String>) = string_split(@String.1, @String.0)",
          "replace(@String, @String, @String -> @String)"
              + " = string_replace(@String.2, @String.1, @String.0)",
          "joined(@String, @String, @String -> @String)"
              + " = string_join(string_split(@String.2, @String.1), @String.0)",
          "lines(@String -> @Array<String>) = string_lines(@String.0)",
          "words(@String -> @Array<String>) = string_words(@String.0)",
          "upper(@String -> @String) = string_upper(@String.0)",
          "strip(@String -> @String) = string_strip(@String.0)",
          "start(@String, @Nat, @String -> @String)"
              + " = string_pad_start(@String.1, @Nat.0, @String.0)",
          "less(@String, @String -> @Bool) = @String.1 < @String.0",
          "interpolated(@String, @String -> @String) = \"<\\(@String.1)|\\(@String.0)>\"");

  /** Few letters, so that needles occur and overlap themselves. */
  @Provide
  Arbitrary<String> haystacks() {
    return Arbitraries.strings().withChars('a', 'b').ofMaxLength(40);
  }

  @Provide
  Arbitrary<String> needles() {
    return Arbitraries.strings().withChars('a', 'b').ofMaxLength(6);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "Z", "9", " ", "\t", "\r", "\n", ".", "é", "😀")
        .list()
        .ofMaxSize(30)
        .map(characters -> String.join("", characters));
  }

  @Property(tries = 500)
  void searchesFindWhatJavaFinds(
      @ForAll("haystacks") String haystack, @ForAll("needles") String needle) {
    int found = haystack.indexOf(needle);
    VeraValue expected =
        found < 0
            ? LibraryProgram.data("None")
            : LibraryProgram.data("Some", new VeraValue.Nat(found));
    assertEquals(expected, PROGRAM.call("index", haystack, needle));
    assertEquals(found >= 0, PROGRAM.bool("contains", haystack, needle));
    assertEquals(haystack.startsWith(needle), PROGRAM.bool("starts", haystack, needle));
    assertEquals(haystack.endsWith(needle), PROGRAM.bool("ends", haystack, needle));
  }

  @Property(tries = 500)
  void splittingTakesDelimitersFromTheLeft(
      @ForAll("haystacks") String haystack, @ForAll("needles") String needle) {
    List<String> expected =
        needle.isEmpty()
            ? List.of(haystack)
            : Arrays.asList(haystack.split(Pattern.quote(needle), -1));
    assertEquals(expected, PROGRAM.texts("split", haystack, needle));
  }

  @Property(tries = 500)
  void replacingIsSplittingAndJoining(
      @ForAll("haystacks") String haystack,
      @ForAll("needles") String needle,
      @ForAll("texts") String replacement) {
    String expected = needle.isEmpty() ? haystack : haystack.replace(needle, replacement);
    assertEquals(expected, PROGRAM.text("replace", haystack, needle, replacement));
    assertEquals(expected, PROGRAM.text("joined", haystack, needle, replacement));
  }

  @Property(tries = 300)
  void linesAndWordsAreThoseOfJava(@ForAll("texts") String text) {
    assertEquals(text.lines().toList(), PROGRAM.texts("lines", text));
    assertEquals(
        Arrays.stream(text.split("[ \\t\\r\\n]+")).filter(word -> !word.isEmpty()).toList(),
        PROGRAM.texts("words", text));
  }

  @Property(tries = 300)
  void textsAreJoinedByteForByte(@ForAll("texts") String one, @ForAll("texts") String other) {
    assertEquals(one + other, PROGRAM.text("concat", one, other));
    assertEquals("<" + one + "|" + other + ">", PROGRAM.text("interpolated", one, other));
    assertEquals(
        Arrays.compareUnsigned(utf8(one), utf8(other)) < 0, PROGRAM.bool("less", one, other));
  }

  @Property(tries = 300)
  void changesOfCaseAndSpaceAreAscii(@ForAll("texts") String text) {
    assertEquals(
        text.replace("a", "A").toUpperCase(Locale.ROOT).replace("É", "é"),
        PROGRAM.text("upper", text));
    assertEquals(
        text.replaceAll("^[ \\t\\r\\n]+", "").replaceAll("[ \\t\\r\\n]+$", ""),
        PROGRAM.text("strip", text));
  }

  @Property(tries = 300)
  void slicesAreClampedAndRepetitionsAndPaddingsCycle(
      @ForAll("haystacks") String text,
      @ForAll @IntRange(max = 50) int from,
      @ForAll @IntRange(max = 50) int to) {
    int end = Math.min(to, text.length());
    assertEquals(
        from >= end ? "" : text.substring(from, end), PROGRAM.text("slice", text, from, to));
    assertEquals(text.repeat(from), PROGRAM.text("repeat", text, from));
    assertEquals(new StringBuilder(text).reverse().toString(), PROGRAM.text("reverse", text));
    int missing = Math.max(0, to - text.length());
    assertEquals(
        "abc".repeat(missing).substring(0, missing) + text, PROGRAM.text("start", text, to, "abc"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
