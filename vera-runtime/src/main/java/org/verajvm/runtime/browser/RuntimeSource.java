package org.verajvm.runtime.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The browser runtime as one self-contained ES module.
 *
 * <p>It is kept in small files that import one another; each becomes a function that returns what
 * the file exports, so that their private names stay apart.
 */
public final class RuntimeSource {
  /** The files, each after those it imports. */
  private static final List<String> FILES =
      List.of(
          "stores/slots.mjs",
          "stores/tree.mjs",
          "stores/ordered-map.mjs",
          "stores/decimal.mjs",
          "types.mjs",
          "interface.mjs",
          "traps.mjs",
          "suspension.mjs",
          "heap.mjs",
          "keys.mjs",
          "statistics.mjs",
          "console-io.mjs",
          "families/collector.mjs",
          "families/collections.mjs",
          "families/decimals.mjs",
          "notation.mjs",
          "families/floats.mjs",
          "families/database.mjs",
          "families/console.mjs",
          "families/network.mjs",
          "families/random.mjs",
          "families/math.mjs",
          "host.mjs",
          "values.mjs",
          "text.mjs",
          "runtime.mjs",
          "words.mjs",
          "outbox.mjs",
          "line-channel.mjs",
          "worker.mjs");

  /** The files whose exports are those of the module. */
  private static final List<String> PUBLIC = List.of("runtime.mjs", "worker.mjs");

  private static final Pattern IMPORT =
      Pattern.compile("^import (.+?) from '([^']+)';$", Pattern.MULTILINE);
  private static final Pattern DECLARED =
      Pattern.compile(
          "^export (default )?((?:async )?function|class|const) (\\w+)", Pattern.MULTILINE);
  private static final Pattern LISTED = Pattern.compile("^export \\{([^}]*)};$", Pattern.MULTILINE);

  private RuntimeSource() {}

  /** The text of {@code vera-runtime.mjs}. */
  public static String text() {
    StringBuilder module = new StringBuilder("// The browser runtime of Vera. Apache-2.0.\n");
    for (String file : FILES) {
      String source = resource(file);
      List<String> exports = exports(source);
      module.append("\nconst ").append(scope(file)).append(" = (() => {\n");
      module.append(withoutModuleSyntax(source, file)).append("\nreturn { ");
      module.append(String.join(", ", exports)).append(" };\n})();\n");
    }
    for (String file : PUBLIC) {
      appendExports(module, file);
    }
    return module.toString();
  }

  /** The text of one of the files of the browser host. */
  static String resource(String name) {
    try (InputStream stream = RuntimeSource.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("internal error: the runtime lacks " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> exports(String source) {
    List<String> names = new ArrayList<>();
    DECLARED
        .matcher(source)
        .results()
        .map(found -> found.group(1) == null ? found.group(3) : "default: " + found.group(3))
        .forEach(names::add);
    LISTED
        .matcher(source)
        .results()
        .flatMap(found -> List.of(found.group(1).split(",")).stream())
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .forEach(names::add);
    return names;
  }

  private static String withoutModuleSyntax(String source, String file) {
    String local = LISTED.matcher(DECLARED.matcher(source).replaceAll("$2 $3")).replaceAll("");
    return IMPORT.matcher(local).replaceAll(found -> binding(found, file));
  }

  private static String binding(MatchResult found, String file) {
    String names = found.group(1);
    String from = Matcher.quoteReplacement(scope(resolve(file, found.group(2))));
    return names.startsWith("{")
        ? "const " + names.replace(" as ", ": ") + " = " + from + ";"
        : "const " + names + " = " + from + ".default;";
  }

  private static String resolve(String file, String path) {
    int slash = file.lastIndexOf('/');
    String folder = slash < 0 ? "" : file.substring(0, slash + 1);
    return path.startsWith("../") ? path.substring(3) : folder + path.substring(2);
  }

  /** The name of the object that holds a file's exports. */
  private static String scope(String file) {
    return "$" + file.replace(".mjs", "").replaceAll("[^a-z]", "_");
  }

  private static void appendExports(StringBuilder module, String file) {
    List<String> names = new ArrayList<>(exports(resource(file)));
    if (names.removeIf(name -> name.startsWith("default: "))) {
      module.append("\nexport default ").append(scope(file)).append(".default;\n");
    }
    module.append("\nexport const { ").append(String.join(", ", names));
    module.append(" } = ").append(scope(file)).append(";\n");
  }
}
