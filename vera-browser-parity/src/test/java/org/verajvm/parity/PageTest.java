package org.verajvm.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verajvm.codegen.Compiler;
import org.verajvm.codegen.check.ModuleResolver;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.runtime.browser.BrowserBundle;

/** The page of {@code vera compile --target browser}, as a person uses it. */
class PageTest {
  private static final String ORIGIN = "http://page.localhost/";
  private static final Path PICTURES = Path.of("target", "screenshots");

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
  void aProgramThatEndsShowsItsOutputAndEmptyStores() {
    try (Page page = open(main("IO.print(\"one\\ntwo\\n\");\n  work(2000)", "<IO>"))) {
      page.waitForSelector("#state[data-is=finished]");
      assertTrue(page.textContent("#output").startsWith("one\ntwo\n"), page.textContent("#output"));
      assertTrue(page.textContent("#statistics").contains("Handles made2,001"));
      picture(page, "finished");
    }
  }

  @Test
  void aTrapShowsItsKindAndTheFunctionsThatRan() {
    try (Page page =
        open(
            main("@Int.0 / (@Int.0 - @Int.0)", "pure")
                .replace("{\n  @Int", "{\n  let @Int = 7;\n  @Int"))) {
      page.waitForSelector("#state[data-is=trapped]");
      assertTrue(page.textContent("#trap").startsWith("divide_by_zero"), page.textContent("#trap"));
      assertTrue(page.textContent("#trap").contains("in main (page.vera:"));
      picture(page, "trapped");
    }
  }

  @Test
  void aRunningProgramCanBeStopped() {
    try (Page page =
        open(main("IO.print(\"waiting\\n\");\n  IO.sleep(60000);\n  work(1)", "<IO>"))) {
      page.waitForFunction("() => document.getElementById('output').textContent !== ''");
      assertEquals("running", page.textContent("#state"));
      picture(page, "running");
      page.click("#stop");
      assertEquals("stopped", page.textContent("#state"));
    }
  }

  @Test
  void aProgramThatReadsALineAsksForIt() {
    String body =
        "let @String = IO.read_line(());\n  IO.print(\"hello \\(@String.0)\");\n  work(1)";
    try (Page page = open(main(body, "<IO>"))) {
      page.waitForSelector("#ask input");
      page.fill("#ask input", "Vera");
      page.press("#ask input", "Enter");
      page.waitForSelector("#state[data-is=finished]");
      assertTrue(page.textContent("#output").contains("hello Vera"));
    }
  }

  private static String main(String body, String effects) {
    return """
    private fn fill(@Map<Int, Int>, @Int -> @Map<Int, Int>)
      requires(true)
      ensures(true)
      effects(pure)
    {
      if @Int.0 <= 0 then {
        @Map<Int, Int>.0
      } else {
        fill(map_insert(@Map<Int, Int>.0, @Int.0, @Int.0), @Int.0 - 1)
      }
    }

    private fn work(@Int -> @Int)
      requires(true)
      ensures(true)
      effects(pure)
    {
      map_size(fill(map_new(), @Int.0))
    }

    public fn main(-> @Int)
      requires(true)
      ensures(true)
      effects(EFFECTS)
    {
      BODY
    }
    """
        .replace("EFFECTS", effects)
        .replace("  BODY", "  " + body);
  }

  private static Page open(String source) {
    byte[] module =
        Compiler.compile(new SourceFile("page.vera", source), ModuleResolver.NONE)
            .module()
            .orElseThrow()
            .bytes()
            .toArray();
    Map<String, byte[]> files = BrowserBundle.of(module);
    Page page = chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(900, 480));
    page.context().route("**/*", route -> answer(route, files));
    page.navigate(ORIGIN + "index.html");
    return page;
  }

  private static void answer(Route route, Map<String, byte[]> files) {
    String path = route.request().url().substring(ORIGIN.length());
    Optional<byte[]> body = Optional.ofNullable(files.get(path));
    Route.FulfillOptions options = new Route.FulfillOptions();
    if (body.isEmpty()) {
      route.fulfill(options.setStatus(404));
    } else {
      route.fulfill(options.setContentType(type(path)).setBodyBytes(body.get()));
    }
  }

  private static String type(String path) {
    if (path.endsWith(".html")) {
      return "text/html";
    }
    return path.endsWith(".mjs") ? "text/javascript" : "application/wasm";
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}
