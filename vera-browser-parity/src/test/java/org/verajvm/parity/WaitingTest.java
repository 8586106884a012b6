package org.verajvm.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verajvm.parity.Bundles.Waiting;

/**
 * Programs that wait for time or input: suspended by the engine (JSPI) where it can do that, asleep
 * on shared memory where the page is isolated, and refused with a reason where neither is there.
 */
class WaitingTest {
  private static final String ECHO =
      """
      public fn main(-> @String)
        requires(true)
        ensures(true)
        effects(<IO>)
      {
        let @String = IO.read_line(());
        IO.print("hello \\(@String.0)\\n");
        IO.sleep(20);
        let @String = IO.read_line(());
        IO.print("a line of \\(string_length(@String.0))\\n");
        let @Result<String, String> = IO.read_char(());
        let @String = match @Result<String, String>.0 {
          Ok(@String) -> @String.0,
          Err(@String) -> @String.0
        };
        let @Result<String, String> = IO.read_char(());
        match @Result<String, String>.0 {
          Ok(@String) -> "no",
          Err(@String) -> "\\(@String.1) then \\(@String.0)"
        }
      }
      """;

  private static final String BUSY =
      """
      private fn turn(@Int -> @Int)
        requires(true)
        ensures(true)
        effects(pure)
      {
        turn((@Int.0 + 1) % 1000)
      }

      public fn spin(-> @Int)
        requires(true)
        ensures(true)
        effects(<IO>)
      {
        IO.print("begun\\n");
        turn(0)
      }

      public fn sleep(-> @Int)
        requires(true)
        ensures(true)
        effects(<IO>)
      {
        IO.print("begun\\n");
        IO.sleep(600000);
        1
      }

      public fn read(-> @Int)
        requires(true)
        ensures(true)
        effects(<IO>)
      {
        IO.print("begun\\n");
        string_length(IO.read_line(()))
      }
      """;

  private static Chromium chromium;

  @BeforeAll
  static void startBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"SUSPENDED", "ASLEEP"})
  void linesOfAnyLengthAndTheEndOfInputReachTheProgram(Waiting waiting) {
    // Longer than the memory that a sleeping worker shares with the page, and not one byte a
    // letter.
    String line = "é".repeat(150_000);
    try (Page page = Bundles.open(chromium, ECHO, waiting, "")) {
      assertEquals(waiting == Waiting.ASLEEP, page.evaluate("crossOriginIsolated"));
      answer(page, "Vera é");
      page.waitForFunction(
          "document.getElementById('output').textContent.includes('hello Vera é')");
      answer(page, line);
      page.waitForFunction("document.getElementById('output').textContent.includes('a line of')");
      page.waitForSelector("#state[data-is=waiting]");
      page.click("#end");
      page.waitForSelector("#state[data-is=finished]");
      page.waitForFunction(
          "document.getElementById('output').textContent.includes('EOF then EOF')");
      assertTrue(page.textContent("#output").contains("a line of 300000\n"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void inputThatTheAddressGivesNeedsNoWaiting(Waiting waiting) {
    String query = "?stdin=you%0D%0Aagain%0Ax";
    try (Page page = Bundles.open(chromium, ECHO, waiting, query)) {
      if (waiting == Waiting.IMPOSSIBLE) {
        page.waitForSelector("#state[data-is=trapped]");
      } else {
        page.waitForSelector("#state[data-is=waiting]");
      }
      page.waitForFunction("document.getElementById('output').textContent.includes('a line of 5')");
      assertTrue(page.textContent("#output").contains("hello you\n"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SUSPENDED", "ASLEEP"})
  void aProgramIsStoppedWhateverItDoes(Waiting waiting) {
    for (String function : new String[] {"spin", "sleep", "read"}) {
      try (Page page = Bundles.open(chromium, BUSY, waiting, "?fn=" + function)) {
        page.waitForFunction("document.getElementById('output').textContent === 'begun\\n'");
        page.click("#stop");
        assertEquals("stopped", page.textContent("#state"));
        page.click("#run");
        page.waitForFunction("document.getElementById('output').textContent === 'begun\\n'");
      }
    }
  }

  @Test
  void whereNeitherIsThereTheReasonAndTheRemedyAreShown() {
    try (Page page = Bundles.open(chromium, BUSY, Waiting.IMPOSSIBLE, "?fn=read")) {
      page.waitForSelector("#state[data-is=trapped]");
      String trouble = page.textContent("#trouble");
      assertTrue(trouble.startsWith("host_failure: The program asks for input"), trouble);
      assertTrue(trouble.contains("Cross-Origin-Opener-Policy: same-origin"), trouble);
      assertTrue(trouble.contains("?stdin="), trouble);
    }
  }

  @Test
  void sleepingNeedsNeither() {
    try (Page page =
        Bundles.open(chromium, BUSY.replace("600000", "20"), Waiting.IMPOSSIBLE, "?fn=sleep")) {
      page.waitForSelector("#state[data-is=finished]");
    }
  }

  private static void answer(Page page, String line) {
    page.waitForSelector("#state[data-is=waiting]");
    page.fill("#line", line);
    page.press("#line", "Enter");
  }
}
