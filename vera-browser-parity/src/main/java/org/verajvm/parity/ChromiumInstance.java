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

/** An instance in the page, as a host of the suite shows it. */
final class ChromiumInstance implements HostedInstance {
  private final PageInstance instance;
  private final String main;

  /** {@code main} is the path of the main file. */
  ChromiumInstance(PageInstance instance, String main) {
    this.instance = instance;
    this.main = main;
  }

  @Override
  public CallObservation call(String function, List<String> arguments, String stdin) {
    Map<?, ?> seen = instance.observe(function, arguments, stdin);
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
    instance.close();
  }
}
