package org.verajvm.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verajvm.parity.Bundles.Waiting;

/** The page of {@code vera compile --target browser}, as a person uses it. */
class PageTest {
  private static final Path PICTURES = Path.of("target", "screenshots");

  private static final String PROGRAM =
      """
      private data Account {
        Account(String, Decimal)
      }

      private fn fill(@Map<Int, Decimal>, @Int -> @Map<Int, Decimal>)
        requires(true)
        ensures(true)
        effects(pure)
      {
        if @Int.0 <= 0 then {
          @Map<Int, Decimal>.0
        } else {
          fill(map_insert(@Map<Int, Decimal>.0, @Int.0, decimal_from_int(@Int.0)), @Int.0 - 1)
        }
      }

      private fn years(@Int, @Int -> @Unit)
        requires(true)
        ensures(true)
        effects(<IO>)
      {
        if @Int.1 < @Int.0 then {
          IO.print("year \\(@Int.1): \\(map_size(fill(map_new(), 40 * @Int.1))) accounts\\n");
          years(@Int.1 + 1, @Int.0)
        } else {
          ()
        }
      }

      public fn main(-> @Int)
        requires(true)
        ensures(true)
        effects(<IO>)
      {
        IO.print("Opening the books\\n");
        years(1, 13);
        IO.stderr("one account was closed\\n");
        map_size(fill(map_new(), 2000))
      }

      public fn wait(-> @Int)
        requires(true)
        ensures(true)
        effects(<IO>)
      {
        years(1, 13);
        IO.print("Waiting for the next year\\n");
        IO.sleep(600000);
        0
      }

      private fn share(@Int, @Int -> @Int)
        requires(true)
        ensures(true)
        effects(pure)
      {
        @Int.1 / @Int.0
      }

      public fn divide(@Int, @Int -> @Int)
        requires(true)
        ensures(true)
        effects(<IO>)
      {
        years(1, 4);
        share(@Int.1, @Int.0)
      }

      private fn lines(@Int -> @Unit)
        requires(true)
        ensures(true)
        effects(<IO>)
      {
        if @Int.0 > 0 then {
          IO.print("line \\(@Int.0)\\n");
          lines(@Int.0 - 1)
        } else {
          ()
        }
      }

      public fn flood(-> @Int)
        requires(true)
        ensures(true)
        effects(<IO>)
      {
        lines(50000);
        1
      }
      """;

  private static Chromium chromium;

  @BeforeAll
  static void startBrowser() throws IOException {
    Files.createDirectories(PICTURES);
    chromium = new Chromium();
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @Test
  void aProgramThatEndsShowsItsOutputItsResultAndEmptyStores() {
    try (Page page = open("")) {
      page.waitForSelector("#state[data-is=finished]");
      page.waitForSelector(".value");
      assertTrue(
          page.textContent("#output").startsWith("Opening the books\nyear 1: 40 accounts\n"));
      assertEquals("one account was closed\n", page.textContent(".stderr"));
      assertEquals("2000\n", page.textContent(".value"));
      String panel = page.textContent("#statistics");
      assertTrue(panel.startsWith("Maps0Sets0Decimals0"), panel);
      assertTrue(page.textContent("#collections").contains(" → 0"));
      assertEquals("accounts.vera", page.textContent("#title"));
      picture(page, "finished");
    }
  }

  @Test
  void aTrapShowsItsKindAndTheFunctionsThatRan() {
    try (Page page = open("?fn=divide&arg=7&arg=0")) {
      page.waitForSelector("#state[data-is=trapped]");
      String trouble = page.textContent("#trouble");
      assertTrue(trouble.startsWith("divide_by_zero"), trouble);
      assertTrue(trouble.contains("in share (accounts.vera:"), trouble);
      assertTrue(trouble.contains("in divide (accounts.vera:"), trouble);
      page.waitForFunction("document.getElementById('output').textContent.includes('year 3')");
      picture(page, "trapped");
    }
  }

  @Test
  void aRunningProgramShowsWhatItHasDoneSoFarAndCanBeStopped() {
    try (Page page = open("?fn=wait")) {
      page.waitForFunction("document.getElementById('output').textContent.includes('Waiting')");
      assertEquals("running", page.textContent("#state"));
      assertTrue(page.textContent("#statistics").contains("Handles evicted"));
      picture(page, "running");
      page.click("#stop");
      assertEquals("stopped", page.textContent("#state"));
    }
  }

  @Test
  void anotherFunctionIsChosenAndGivenArguments() {
    try (Page page = open("?fn=divide&arg=7&arg=0")) {
      page.waitForSelector("#state[data-is=trapped]");
      page.fill("#parameters input:nth-child(2)", "2");
      page.click("#run");
      page.waitForSelector(".value");
      assertEquals("3\n", page.textContent(".value"));
      assertTrue(page.url().endsWith("fn=divide&arg=7&arg=2"), page.url());
      page.fill("#parameters input:nth-child(2)", "two");
      page.click("#run");
      page.waitForSelector("#state[data-is=refused]");
      assertEquals("\"two\" cannot be passed as Int", page.textContent("#trouble"));
    }
  }

  @Test
  void aFunctionThatDoesNotExistIsRefusedWithTheNamesOfThoseThatDo() {
    try (Page page = open("?fn=nothing")) {
      page.waitForSelector("#state[data-is=refused]");
      String trouble = page.textContent("#trouble");
      assertTrue(trouble.contains("main, wait, divide, flood"), trouble);
    }
  }

  @Test
  void aProgramThatPrintsALotLeavesTheEndOfItsOutput() {
    try (Page page = open("?fn=flood")) {
      page.waitForSelector("#state[data-is=finished]");
      page.waitForSelector(".value");
      String output = page.textContent("#output");
      assertTrue(output.endsWith("line 2\nline 1\n1\n"), output.substring(output.length() - 40));
      assertTrue(output.length() < 250_000, "characters shown: " + output.length());
      assertTrue(page.isVisible("#dropped"));
    }
  }

  private static Page open(String query) {
    return Bundles.open(chromium, PROGRAM, Waiting.SUSPENDED, query);
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }
}
