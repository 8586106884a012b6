package org.verajvm.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.source.SourceFile;

class AdviceTest {
  private static final String HEAD =
      "public fn f(@Int -> @Int)\n  requires(true)\n  ensures(true)\n  effects(pure)\n";

  private static List<Diagnostic> diagnostics(String source) {
    return Parser.parse(new SourceFile("advice.vera", source)).diagnostics();
  }

  private static void assertAdvice(String source, String advice) {
    List<Diagnostic> found = diagnostics(source);
    assertTrue(
        !found.isEmpty() && found.getFirst().fix().contains(advice), () -> source + "\n" + found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      textBlock =
          """
          x + 1                                      # There are no variables
          let x = 1; 2                               # let @Int = 1;
          let @Int.0 = 1; 2                          # without an index
          let Int = 1; 2                             # Write @ before the type
          let (@Int, @Int) = g(); 2                  # let Tuple<
          let @Int = 1 @Int.0                        # Separate it
          let @Int = 1;; 2                           # Remove one of the semicolons
          let @Int = 1;                              # without a semicolon
          @Int.0 = 2                                 # Nothing is assigned to
          Int.0 + 1                                  # @Int.0
          return 1                                   # without a word for it
          for i                                      # There are no loops
          if true and false then { 1 } else { 2 }    # Write && for and
          if not true then { 1 } else { 2 }          # Write ! for not
          if true | false then { 1 } else { 2 }      # Write ||
          if 1 = 2 then { 1 } else { 2 }             # Equality is written ==
          if 1 <> 2 then { 1 } else { 2 }            # Inequality is written !=
          if true then { 1 }                         # An if has both branches
          if true { 1 } else { 2 }                   # Write then
          if true then 1 else 2                      # into braces
          if true then { 1 } else if true then { 2 } # into a block
          match 1 { 0 => 1, _ -> 2 }                 # Write ->
          match 1 { 0 -> 1 _ -> 2 }                  # with , between the arms
          match 1 { -1 -> 1, _ -> 2 }                # no patterns
          match 1 { 0 -> 1, else -> 2 }              # _ -> value
          match g() { Some(x) -> 1, _ -> 2 }         # Some(@Int)
          match g() { Some(@Int.0) -> 1, _ -> 2 }    # without an index
          match 1 { @Int if true -> 1, _ -> 2 }      # no condition of its own
          1 ? 2 : 3                                  # if @Bool.0 then
          @Int.0(1)                                  # apply_fn
          @Int.0.abs()                               # no fields or methods
          g(1,)                                      # Remove the comma
          (1, 2)                                     # Tuple(
          "a" ++ "b"                                 # string_concat
          // text                                    # two dashes
          1_000                                      # without separators
          0x10                                       # decimal
          .5                                         # on both sides
          1.                                         # on both sides
          handle[State<Int>] { get(@Unit) -> 1 }     # in { ... }
          """)
  void aFrequentMistakeInABodyIsToldHowToMend(String body, String advice) {
    assertAdvice(HEAD + "{\n  " + body + "\n}\n", advice);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      textBlock =
          """
          public fn f<T>(@T -> @T)                # before fn
          forall<T> public fn f(@T -> @T)         # The modifier comes first
          public forall<T: Ord> fn f(@T -> @T)    # after where
          public fn f(Int -> @Int)                # Write @ before the type
          public fn f(@int -> @Int)               # The type is called Int
          public fn f(x: Int -> @Int)             # have no names
          public fn f(@Array<@Int> -> @Int)       # Remove the @
          public fn f(@Array[Int] -> @Int)        # angle brackets
          public fn f(@Int) -> @Int               # inside of the parentheses
          public fn f(@Int => @Int)               # Write -> before the result
          public fn F(@Int -> @Int)               # lower-case letter
          public fn f(@Int -> @Int) requires true # into parentheses
          public func f(@Int -> @Int)             # private fn example
          private data shape { Dot }              # upper-case letter
          private data Shape = Dot                # in braces
          private data Shape { Dot | Line }       # with commas
          private struct Shape { Dot }            # private data Shape
          private type Count = Int;               # Remove the modifier
          type Count = Int where true;            # A refined type is written
          type Small = { x: Int | true };         # { @Int |
          effect Ask { ask(Int -> Int); }         # op ask
          import vera::math;                      # import vera.math
          use vera.math;                          # import vera.math
          """)
  void aFrequentMistakeInADeclarationIsToldHowToMend(String source, String advice) {
    assertAdvice(source + "\n", advice);
  }

  @Test
  void clausesInTheWrongOrderAreToldWhereToGo() {
    String effectsFirst =
        "public fn f(-> @Int)\n  requires(true)\n  effects(pure)\n  ensures(true)\n{\n  1\n}\n";
    assertAdvice(effectsFirst, "comes last");
    assertAdvice(HEAD.replace("pure", "IO") + "{\n  1\n}\n", "effects(<IO>)");
  }

  @Test
  void aFileThatIsNoProgramYieldsAReportThatCanBeRead() {
    String statements = "  let x = 1;\n".repeat(500);
    assertEquals(20, diagnostics(HEAD + "{\n" + statements + "  1\n}\n").size());
  }

  @Test
  void aBrokenStatementAtTheEndOfABlockIsOneMistake() {
    assertEquals(1, diagnostics(HEAD + "{\n  return 1;\n}\n").size());
    assertEquals(1, diagnostics(HEAD + "{\n  1_000\n}\n").size());
  }
}
