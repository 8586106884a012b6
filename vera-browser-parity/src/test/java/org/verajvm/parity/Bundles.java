package org.verajvm.parity;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.Compiler;
import org.verajvm.codegen.check.ModuleResolver;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.runtime.browser.BrowserBundle;

/** Serves what {@code vera compile --target browser} writes to a page of Chromium. */
final class Bundles {
  static final String ORIGIN = "http://page.localhost/";

  private static final String WITHOUT_SUSPENSION =
      "delete WebAssembly.Suspending; delete WebAssembly.promising;\n";

  /** What the browser and the server offer a program that waits. */
  enum Waiting {
    /**
     * The engine suspends the program; the page is not isolated, as any simple server leaves it.
     */
    SUSPENDED,
    /** The engine cannot suspend; the page is isolated by its headers and shares memory. */
    ASLEEP,
    /** Neither. */
    IMPOSSIBLE
  }

  private Bundles() {}

  /** Opens the page of a program. */
  static Page open(Chromium chromium, String source, Waiting waiting, String query) {
    Page page = chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(900, 620));
    Map<String, byte[]> files = files(source, waiting);
    page.route("**/*", route -> answer(route, files, waiting == Waiting.ASLEEP));
    page.navigate(ORIGIN + "index.html" + query);
    return page;
  }

  private static Map<String, byte[]> files(String source, Waiting waiting) {
    byte[] module =
        Compiler.compile(new SourceFile("accounts.vera", source), ModuleResolver.NONE)
            .module()
            .orElseThrow()
            .bytes()
            .toArray();
    Map<String, byte[]> files = new HashMap<>(BrowserBundle.of(module));
    if (waiting != Waiting.SUSPENDED) {
      files.computeIfPresent(
          "vera-runtime.mjs",
          (name, runtime) ->
              (WITHOUT_SUSPENSION + new String(runtime, StandardCharsets.UTF_8))
                  .getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private static void answer(Route route, Map<String, byte[]> files, boolean isolated) {
    String path = route.request().url().substring(ORIGIN.length()).replaceFirst("\\?.*", "");
    Optional<byte[]> body = Optional.ofNullable(files.get(path));
    Route.FulfillOptions options = new Route.FulfillOptions();
    if (body.isEmpty()) {
      route.fulfill(options.setStatus(404));
      return;
    }
    Map<String, String> headers = new HashMap<>(Map.of("Content-Type", type(path)));
    if (isolated) {
      headers.put("Cross-Origin-Opener-Policy", "same-origin");
      headers.put("Cross-Origin-Embedder-Policy", "require-corp");
    }
    route.fulfill(options.setHeaders(headers).setBodyBytes(body.get()));
  }

  private static String type(String path) {
    if (path.endsWith(".html")) {
      return "text/html";
    }
    return path.endsWith(".mjs") ? "text/javascript" : "application/wasm";
  }
}
