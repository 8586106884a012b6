package org.verajvm.parity;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.verajvm.runtime.browser.RuntimeSource;

/**
 * One page of the machine's Chromium with the browser runtime loaded. Nothing goes over the
 * network: the page and its scripts are answered from memory. Not for use by several threads.
 */
public final class ChromiumPage implements AutoCloseable {
  private static final String ORIGIN = "http://parity.localhost/";
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final List<String> USUAL_PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Playwright playwright;
  private final Browser browser;
  private final Page page;

  /** Starts the browser. */
  public ChromiumPage() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(FLAGS);
    executable().ifPresent(options::setExecutablePath);
    browser = playwright.chromium().launch(options);
    page = browser.newPage();
    page.route("**/*", ChromiumPage::answer);
    page.navigate(ORIGIN);
    page.evaluate(
        "async () => { globalThis.runtime = await import('/vera-runtime.mjs');"
            + " globalThis.driver = await import('/driver.mjs'); }");
  }

  /** The browser that {@code VERA_CHROMIUM} names, or one in the usual places. */
  static Optional<Path> executable() {
    return Stream.concat(
            Optional.ofNullable(System.getenv("VERA_CHROMIUM")).stream(), USUAL_PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The browser's name and version. */
  public String version() {
    return "Chromium " + browser.version();
  }

  /** Evaluates a function of the page with an argument. */
  public Object evaluate(String function, Object argument) {
    return page.evaluate(function, argument);
  }

  private static void answer(Route route) {
    String path = route.request().url().substring(ORIGIN.length() - 1);
    switch (path) {
      case "/" -> respond(route, "text/html", "<!doctype html><title>parity</title>");
      case "/vera-runtime.mjs" -> respond(route, "text/javascript", RuntimeSource.text());
      case "/driver.mjs" -> respond(route, "text/javascript", driver());
      default -> route.fulfill(new Route.FulfillOptions().setStatus(404));
    }
  }

  private static void respond(Route route, String type, String body) {
    route.fulfill(new Route.FulfillOptions().setContentType(type).setBody(body));
  }

  private static String driver() {
    try (InputStream stream = ChromiumPage.class.getResourceAsStream("driver.mjs")) {
      if (stream == null) {
        throw new IllegalStateException("internal error: driver.mjs is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
