package org.verajvm.parity;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.verajvm.codegen.CompiledModule;
import org.verajvm.conformance.Pass;

/**
 * An instance of a module in a page, known there by a number.
 *
 * @param id its number
 */
public record PageInstance(ChromiumPage page, int id) implements AutoCloseable {
  /** A new instance that runs without debugging aids. */
  public static PageInstance start(ChromiumPage page, CompiledModule module) {
    return start(page, module, Pass.PLAIN);
  }

  static PageInstance start(ChromiumPage page, CompiledModule module, Pass pass) {
    Map<String, Object> options =
        Map.of(
            "stress",
            pass == Pass.STRESS,
            "verify",
            pass != Pass.PLAIN,
            "clock",
            List.of((double) TickingClock.START, (double) TickingClock.STEP));
    String bytes = Base64.getEncoder().encodeToString(module.bytes().toArray());
    Object id =
        page.evaluate(
            "({ bytes, options }) => driver.start(runtime, bytes, options)",
            Map.of("bytes", bytes, "options", options));
    return new PageInstance(page, (Integer) id);
  }

  /** Everything that one call shows. */
  Map<?, ?> observe(String function, List<String> words, String stdin) {
    return (Map<?, ?>)
        page.evaluate(
            "({ id, name, words, stdin }) => driver.observe(runtime, id, name, words, stdin)",
            Map.of("id", id, "name", function, "words", words, "stdin", stdin));
  }

  /** Calls a function without arguments many times; a hundred samples of sizes and memory. */
  List<?> repeat(String function, int times) {
    return (List<?>)
        page.evaluate(
            "({ id, name, times }) => driver.repeat(id, name, times)",
            Map.of("id", id, "name", function, "times", times));
  }

  /**
   * A call and how long it took.
   *
   * @param value as text
   */
  public record Timed(String value, double milliseconds) {}

  /** Calls a function of an Int and takes the time within the page. */
  public Timed time(String function, int argument) {
    Map<?, ?> timed =
        (Map<?, ?>)
            page.evaluate(
                "({ id, name, argument }) => driver.time(id, name, argument)",
                Map.of("id", id, "name", function, "argument", argument));
    if (timed.get("value") instanceof String value
        && timed.get("milliseconds") instanceof Number milliseconds) {
      return new Timed(value, milliseconds.doubleValue());
    }
    throw new IllegalStateException("internal error: the page answered " + timed);
  }

  @Override
  public void close() {
    page.evaluate("id => driver.stop(id)", id);
  }
}
