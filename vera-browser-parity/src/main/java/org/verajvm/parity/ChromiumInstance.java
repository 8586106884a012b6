package org.verajvm.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.conformance.CallObservation;
import org.verajvm.conformance.CollectionPoint;
import org.verajvm.conformance.FrameMark;
import org.verajvm.conformance.HostedInstance;
import org.verajvm.conformance.Outcome;
import org.verajvm.conformance.StoreCounts;

/** An instance in the page, known there by a number. */
final class ChromiumInstance implements HostedInstance {
  private final ChromiumPage page;
  private final String main;
  private final int id;

  /** {@code main} is the path of the main file. */
  ChromiumInstance(ChromiumPage page, String main, int id) {
    this.page = page;
    this.main = main;
    this.id = id;
  }

  @Override
  public CallObservation call(String function, List<String> arguments, String stdin) {
    Map<?, ?> seen =
        (Map<?, ?>)
            page.evaluate(
                "({ id, name, words, stdin }) => driver.observe(runtime, id, name, words, stdin)",
                Map.of("id", id, "name", function, "words", arguments, "stdin", stdin));
    Map<String, String> state = new LinkedHashMap<>();
    ((Map<?, ?>) member(seen, "state"))
        .forEach((cell, value) -> state.put(cellType((String) cell), (String) value));
    return new CallObservation(
        outcome(seen),
        (String) member(seen, "stdout"),
        (String) member(seen, "stderr"),
        ((List<?>) member(seen, "frames")).stream().map(this::frame).toList(),
        counts(member(seen, "atEnd")),
        counts(member(seen, "kept")),
        counts(member(seen, "released")),
        state,
        collections(member(seen, "collections")));
  }

  private FrameMark frame(Object seen) {
    Map<?, ?> frame = (Map<?, ?>) seen;
    return FrameMark.of(
        main,
        (String) member(frame, "function"),
        (String) member(frame, "file"),
        (Integer) member(frame, "firstLine"));
  }

  /** Calls a function without arguments many times; a hundred samples of sizes and memory. */
  List<?> repeat(String function, int times) {
    return (List<?>)
        page.evaluate(
            "({ id, name, times }) => driver.repeat(id, name, times)",
            Map.of("id", id, "name", function, "times", times));
  }

  private static Outcome outcome(Map<?, ?> seen) {
    String kind = (String) member(seen, "kind");
    return switch (kind) {
      case "returned" -> new Outcome.Returned(Optional.ofNullable((String) seen.get("value")));
      case "exited" -> new Outcome.Exited(Integer.parseInt((String) member(seen, "value")));
      case "trapped" ->
          new Outcome.Trapped((String) member(seen, "value"), (String) member(seen, "message"));
      default -> throw new IllegalStateException("internal error: outcome " + kind);
    };
  }

  private static List<CollectionPoint> collections(Object points) {
    List<CollectionPoint> collections = new ArrayList<>();
    for (Object each : (List<?>) points) {
      Map<?, ?> point = (Map<?, ?>) each;
      collections.add(
          new CollectionPoint(
              number(point, "number"),
              (String) member(point, "trigger"),
              number(point, "objectsLive"),
              number(point, "bytesLive"),
              number(point, "referencesTraced"),
              number(point, "objectsSwept"),
              number(point, "heapBytes"),
              counts(member(point, "before")),
              counts(member(point, "after"))));
    }
    return collections;
  }

  private static long number(Map<?, ?> object, String name) {
    return ((Number) member(object, name)).longValue();
  }

  private static StoreCounts counts(Object sizes) {
    Map<?, ?> map = (Map<?, ?>) sizes;
    return new StoreCounts(
        (Integer) member(map, "map"),
        (Integer) member(map, "set"),
        (Integer) member(map, "decimal"));
  }

  private static Object member(Map<?, ?> object, String name) {
    return Optional.<Object>ofNullable(object.get(name))
        .orElseThrow(() -> new IllegalStateException("internal error: no member " + name));
  }

  /** The {@code T} of {@code State<T>}. */
  private static String cellType(String cell) {
    return cell.substring(cell.indexOf('<') + 1, cell.lastIndexOf('>'));
  }

  @Override
  public void close() {
    page.evaluate("id => driver.stop(id)", id);
  }
}
