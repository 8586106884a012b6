package org.verajvm.runtime.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.runtime.json.Json;

/**
 * One request of the batch protocol.
 *
 * @param files relative path to text
 * @param entry path of the main file among them
 * @param environment the only environment variables
 */
record BatchRequest(
    Operation operation,
    Map<String, String> files,
    String entry,
    Optional<String> function,
    List<String> arguments,
    String stdin,
    Map<String, String> environment,
    Duration timeout) {
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
  private static final double MOST_SECONDS = 1e9;

  /** What is asked for. */
  enum Operation {
    PARSE,
    CHECK,
    VERIFY,
    FMT,
    COMPILE,
    RUN
  }

  /** Thrown while members are read; the message is for the sender. */
  private static final class Bad extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Bad(String message) {
      super(message);
    }
  }

  /** Reads a request, or says what is wrong with it. */
  static Attempt<BatchRequest> of(Json.Members members) {
    try {
      BatchRequest request =
          new BatchRequest(
              operation(text(members, "op").orElseThrow(() -> new Bad("'op' is missing"))),
              texts(members, "files"),
              text(members, "entry").orElseThrow(() -> new Bad("'entry' is missing")),
              text(members, "fn"),
              words(members),
              text(members, "stdin").orElse(""),
              texts(members, "env"),
              timeout(members));
      request.files().keySet().forEach(BatchRequest::checkPath);
      return new Attempt.Done<>(request);
    } catch (Bad e) {
      return new Attempt.Failed<>(Problem.usage(String.valueOf(e.getMessage())));
    }
  }

  private static Operation operation(String name) {
    return switch (name) {
      case "parse" -> Operation.PARSE;
      case "check" -> Operation.CHECK;
      case "verify" -> Operation.VERIFY;
      case "fmt" -> Operation.FMT;
      case "compile" -> Operation.COMPILE;
      case "run" -> Operation.RUN;
      default -> throw new Bad("unknown 'op': " + name);
    };
  }

  private static Optional<String> text(Json.Members members, String name) {
    return members
        .get(name)
        .map(value -> {
          if (value instanceof Json.Text(String text)) {
            return text;
          }
          throw new Bad("'" + name + "' is not a string");
        });
  }

  private static Map<String, String> texts(Json.Members members, String name) {
    Optional<Json> value = members.get(name);
    if (value.isEmpty()) {
      return Map.of();
    }
    if (!(value.get() instanceof Json.Members(Map<String, Json> values))) {
      throw new Bad("'" + name + "' is not an object");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((key, each) -> {
      if (!(each instanceof Json.Text(String text))) {
        throw new Bad("'" + name + "' holds what is not a string: " + key);
      }
      texts.put(key, text);
    });
    return texts;
  }

  private static List<String> words(Json.Members members) {
    Optional<Json> value = members.get("args");
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof Json.Items(List<Json> items))) {
      throw new Bad("'args' is not a list");
    }
    List<String> words = new ArrayList<>();
    for (Json item : items) {
      words.add(
          switch (item) {
            case Json.Text(String text) -> text;
            case Json.Number(String spelling) -> spelling;
            case Json.Truth(boolean truth) -> Boolean.toString(truth);
            default -> throw new Bad("'args' holds what is not a word");
          });
    }
    return words;
  }

  private static Duration timeout(Json.Members members) {
    Optional<Json> value = members.get("timeout_s");
    if (value.isEmpty()) {
      return DEFAULT_TIMEOUT;
    }
    if (value.get() instanceof Json.Number(String spelling)) {
      double seconds = Double.parseDouble(spelling);
      if (seconds > 0 && seconds <= MOST_SECONDS) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
      }
    }
    throw new Bad("'timeout_s' is not a positive number of seconds");
  }

  private static void checkPath(String name) {
    try {
      Path path = Path.of(name);
      if (name.isEmpty() || path.isAbsolute() || path.normalize().startsWith("..")) {
        throw new Bad("a file outside of the request's folder: " + name);
      }
    } catch (InvalidPathException e) {
      throw new Bad("not a path: " + name);
    }
  }
}
