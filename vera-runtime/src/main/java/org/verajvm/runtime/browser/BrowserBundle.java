package org.verajvm.runtime.browser;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code vera compile --target browser} writes: a folder any web server can serve. */
public final class BrowserBundle {
  private BrowserBundle() {}

  /** The files by name: the module, the runtime and a page that runs {@code main}. */
  public static Map<String, byte[]> of(byte[] module) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("module.wasm", module);
    files.put("vera-runtime.mjs", RuntimeSource.text().getBytes(StandardCharsets.UTF_8));
    files.put(
        "index.html", RuntimeSource.resource("page/index.html").getBytes(StandardCharsets.UTF_8));
    return files;
  }
}
