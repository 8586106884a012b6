package org.verajvm.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the user of a stopped program reads, kind by kind (spec 12.7, 11.2.1). */
class TrapReportsTest {
  @TempDir Path folder;

  @BeforeEach
  void writeProgram() throws IOException {
    Files.writeString(
        folder.resolve("t.vera"),
        """
        type Small = { @Int | @Int.0 < 10 };
        public fn required(@Int -> @Int)
          requires(@Int.0 > 0) ensures(true) effects(pure)
        { @Int.0 }
        public fn ensured(@Int -> @Int)
          requires(true) ensures(@Int.result > @Int.0) effects(pure)
        { @Int.0 }
        public fn refined(@Small -> @Int)
          requires(true) ensures(true) effects(pure)
        { @Small.0 }
        public fn measured(@Int -> @Int)
          requires(true) ensures(true) decreases(@Int.0) effects(pure)
        { if @Int.0 == 0 then { 0 } else { 1 + measured(@Int.0 + 1) } }
        public fn asserted(@Int -> @Int)
          requires(true) ensures(true) effects(pure)
        { assert(@Int.0 > 3); @Int.0 }
        public fn divided(@Int -> @Int)
          requires(true) ensures(true) effects(pure)
        { 8 / @Int.0 }
        public fn remaining(@Int -> @Int)
          requires(true) ensures(true) effects(pure)
        { 8 % @Int.0 }
        public fn quotient(@Int -> @Int)
          requires(true) ensures(true) effects(pure)
        { @Int.0 / -1 }
        public fn added(@Int -> @Int)
          requires(true) ensures(true) effects(pure)
        { @Int.0 + 9223372036854775807 }
        public fn squared(@Nat -> @Nat)
          requires(true) ensures(true) effects(pure)
        { @Nat.0 * @Nat.0 }
        public fn subtracted(@Nat -> @Nat)
          requires(true) ensures(true) effects(pure)
        { 4 - @Nat.0 }
        public fn narrowed(@Int -> @Nat)
          requires(true) ensures(true) effects(pure)
        { @Int.0 }
        public fn widened(@Nat -> @Int)
          requires(true) ensures(true) effects(pure)
        { @Nat.0 }
        public fn converted(@Float64 -> @Int)
          requires(true) ensures(true) effects(pure)
        { float_to_int(@Float64.0) }
        public fn element(@Int -> @Int)
          requires(true) ensures(true) effects(pure)
        { [5, 6][@Int.0] }
        public fn thrown(@Int -> @Int)
          requires(true) ensures(true) effects(<Exn<Int>>)
        { throw(@Int.0) }
        private fn taken(@Int -> @Int)
          requires(true) ensures(true) effects(<Exn<Int>>)
        { handle[Exn<String>] { throw(@String) -> { 0 } } in { thrown(@Int.0) + 1 } }
        public fn passed(@Int -> @Int)
          requires(true) ensures(true) effects(<Exn<Int>>)
        { taken(@Int.0) + 1 }
        public fn deep(@Int -> @Int)
          requires(true) ensures(true) effects(pure)
        { 1 + deep(@Int.0 + 1) }
        public fn long(@Nat -> @Nat)
          requires(true) ensures(true) effects(pure)
        { string_length(string_repeat("0123456789", @Nat.0)) }
        public fn outer(@Int -> @Int)
          requires(true) ensures(true) effects(pure)
        { divided(@Int.0) + 1 }
        """);
  }

  private TestConsole.Output run(String... words) {
    return new TestConsole(folder).run(words);
  }

  @ParameterizedTest
  @CsvSource({
    "required,0,contract_violation,Precondition violation in required(@Int -> @Int),Meet",
    "ensured,0,contract_violation,Postcondition violation in ensured(@Int -> @Int),Meet",
    "refined,12,contract_violation,Refinement violation in refined(@Small -> @Int),Meet",
    "measured,2,contract_violation,decreases() measure in 'measured' failed to decrease:,Meet",
    "asserted,1,unreachable,Assertion violation in asserted(@Int -> @Int),Correct",
    "divided,0,divide_by_zero,Integer division by zero,Require a divisor",
    "remaining,0,divide_by_zero,Integer division by zero,Require a divisor",
    "quotient,-9223372036854775808,overflow,Integer overflow: the quotient,Require operands",
    "added,1,overflow,Integer overflow: the result does not fit in Int,Require operands",
    "squared,9223372036854775808,overflow,Integer overflow: the result does not fit in Nat,"
        + "Require operands",
    "subtracted,5,unreachable,Nat underflow: the result is below zero,Require with",
    "narrowed,-1,unreachable,Narrowing: a negative Int where a Nat is needed,Require a value",
    "widened,9223372036854775808,unreachable,Widening: a Nat above the largest Int,Require a value",
    "converted,nan,overflow,Invalid conversion: the Float64,Test the Float64",
    "converted,1e300,overflow,Invalid conversion: the Float64,Test the Float64",
    "element,2,out_of_bounds,Index out of bounds: the index is outside the array,Require an index",
    "element,-1,out_of_bounds,Index out of bounds: the index is outside the array,Require an index",
    "thrown,7,uncaught_exception,Uncaught exception: 7,Handle",
    "deep,0,stack_overflow,The call stack is exhausted,Make the recursive call",
    "long,2000000000,out_of_memory,Out of memory,Keep less",
  })
  void eachKindHasItsMessageItsFunctionAndItsFix(
      String function, String argument, String kind, String message, String fix) {
    TestConsole.Output text = run("run", "t.vera", "--fn", function, "--", argument);
    assertEquals(Status.PROGRAM, text.status());
    assertTrue(text.err().startsWith("Error: " + message), text.err());
    assertTrue(text.err().contains("\nSource backtrace:\n  in "), text.err());
    assertTrue(text.err().contains("  in " + function + "  (t.vera:"), text.err());
    assertTrue(text.err().contains("\nFix:\n  " + fix), text.err());
    String json = run("run", "--json", "t.vera", "--fn", function, "--", argument).out();
    assertTrue(json.contains("\"ok\": false"), json);
    assertTrue(json.contains("\"description\": \"" + message), json);
    assertTrue(json.contains("\"trap_kind\": \"" + kind + "\""), json);
    assertTrue(json.contains("\"func\": \"" + function + "\""), json);
    assertTrue(json.contains("\"fix\": \"" + fix), json);
  }

  @Test
  void aClauseIsQuotedBelowTheFunction() {
    assertTrue(
        run("run", "t.vera", "--fn", "required", "--", "0")
            .err()
            .startsWith(
                """
                Error: Precondition violation in required(@Int -> @Int)
                  requires(@Int.0 > 0) failed
                Source backtrace:
                  in required  (t.vera:2-4)
                Fix:
                """));
  }

  @Test
  void framesAreListedInnermostFirst() {
    String json = run("run", "--json", "t.vera", "--fn", "outer", "--", "0").out();
    assertTrue(
        json.contains(
            """
                  "frames": [
                    {
                      "func": "divided",
                      "file": "t.vera",
                      "line_start": 17,
                      "line_end": 19,
                      "is_builtin": false
                    },
                    {
                      "func": "outer",
            """),
        json);
    assertFalse(json.contains("\"stdout\""), json);
  }

  @Test
  void anExceptionThatNobodyTakesIsReportedWhereItIsThrown() {
    assertTrue(
        run("run", "t.vera", "--fn", "passed", "--", "7")
            .err()
            .startsWith(
                """
                Error: Uncaught exception: 7
                Source backtrace:
                  in thrown  (t.vera:47-49)
                  in taken  (t.vera:50-52)
                  in passed  (t.vera:53-55)
                Fix:
                """));
  }
}
