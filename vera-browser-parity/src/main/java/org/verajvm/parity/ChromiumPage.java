package org.verajvm.parity;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.verajvm.runtime.browser.RuntimeSource;

/**
 * A page of the machine's Chromium with the browser runtime loaded. Nothing goes over the network:
 * the page and its scripts are answered from memory. Not for use by several threads.
 */
public final class ChromiumPage implements AutoCloseable {
  private static final String ORIGIN = "http://parity.localhost/";
  private final String version;
  private final Page page;

  /** Opens a page with the runtime that bundles contain. */
  public ChromiumPage(Chromium chromium) {
    this(chromium, RuntimeSource.text());
  }

  /**
   * Opens a page.
   *
   * @param runtime the text of {@code vera-runtime.mjs}
   */
  public ChromiumPage(Chromium chromium, String runtime) {
    version = "Chromium " + chromium.browser().version();
    page = chromium.browser().newPage();
    page.route("**/*", route -> answer(route, runtime));
    page.navigate(ORIGIN);
    page.evaluate(
        "async () => { globalThis.runtime = await import('/vera-runtime.mjs');"
            + " globalThis.driver = await import('/driver.mjs'); }");
  }

  /** The browser's name and version. */
  public String version() {
    return version;
  }

  /** Evaluates a function of the page with an argument. */
  public Object evaluate(String function, Object argument) {
    return page.evaluate(function, argument);
  }

  private static void answer(Route route, String runtime) {
    String path = route.request().url().substring(ORIGIN.length() - 1);
    switch (path) {
      case "/" -> respond(route, "text/html", "<!doctype html><title>parity</title>");
      case "/vera-runtime.mjs" -> respond(route, "text/javascript", runtime);
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
    page.close();
  }
}
