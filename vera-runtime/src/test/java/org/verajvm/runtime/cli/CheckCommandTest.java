package org.verajvm.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void writeProgram() throws IOException {
    Files.writeString(
        folder.resolve("s.vera"),
        """
        private forall<T> fn pick(@Int, @Array<T>, @String, @Int -> @Int)
          requires(true) ensures(true) effects(pure)
        { inner(@Int.0, @Int.1) }
        where {
          fn inner(@Nat, @Nat -> @Int)
            requires(true) ensures(true) effects(pure)
          { last(()) }
          where {
            fn last(@Unit -> @Int)
              requires(true) ensures(true) effects(pure)
            { 1 }
          }
        }
        """);
  }

  private TestConsole.Output run(String... words) {
    return new TestConsole(folder).run(words);
  }

  @Test
  void slotsAreListedByTypeAndFunctionsOfWhereBlocksBelowTheirOwn() {
    assertEquals(
        """
        OK: s.vera

        Slot environments (index 0 = last occurrence in signature):

          fn pick(@Int, @Array<T>, @String, @Int -> @Int)
            @Array<T>.0  parameter 2 (only @Array<T>)
            @Int.0  parameter 4 (last @Int)
            @Int.1  parameter 1 (first @Int)
            @String.0  parameter 3 (only @String)
            where fn inner(@Nat, @Nat -> @Int)
              @Nat.0  parameter 2 (last @Nat)
              @Nat.1  parameter 1 (first @Nat)
              where fn last(@Unit -> @Int)
                @Unit.0  parameter 1 (only @Unit)

        """,
        run("check", "--explain-slots", "s.vera").out());
  }

  @Test
  void slotsInJsonNameTheFunctionsAround() {
    String json = run("check", "--json", "--explain-slots", "s.vera").out();
    assertTrue(json.contains("\"function\": \"pick.inner.last\""), json);
    assertTrue(
        json.contains(
            """
                    {
                      "slot": "@Int.1",
                      "type": "Int",
                      "parameter": 1
                    },
            """),
        json);
  }

  @Test
  void aFileThatIsNotThereIsReportedInTheSameShape() {
    assertEquals(
        """
        {
          "ok": false,
          "file": "no.vera",
          "diagnostics": [
            {
              "severity": "error",
              "description": "file not found: no.vera",
              "location": {
                "line": 0,
                "column": 0
              }
            }
          ],
          "warnings": []
        }
        """,
        run("check", "--json", "no.vera").out());
  }
}
