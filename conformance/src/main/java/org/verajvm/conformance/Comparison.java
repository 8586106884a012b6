package org.verajvm.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares what a host did with what a case expects. */
public final class Comparison {
  private final List<String> differences = new ArrayList<>();

  private Comparison() {}

  /** Every difference in words; empty when the host conforms. */
  public static List<String> differences(ConformanceCase expected, CaseObservation observed) {
    Comparison comparison = new Comparison();
    comparison.compare("diagnostics", expected.diagnostics(), observed.diagnostics());
    if (expected.calls().size() != observed.calls().size()) {
      comparison.compare("calls made", expected.calls().size(), observed.calls().size());
      return comparison.differences;
    }
    for (int i = 0; i < expected.calls().size(); i++) {
      comparison.compareCall(expected.calls().get(i), observed.calls().get(i));
    }
    return comparison.differences;
  }

  private void compareCall(ExpectedCall expected, CallObservation observed) {
    String call = "line " + expected.line() + ", " + expected + ": ";
    if (!expected.outcome().matches(observed.outcome())) {
      differences.add(call + "expected " + expected.outcome() + ", got " + observed.outcome());
    }
    compare(call + "stdout", expected.stdout(), observed.stdout());
    compare(call + "stderr", expected.stderr(), observed.stderr());
    if (!expected.frames().isEmpty()) {
      compare(call + "running functions", expected.frames(), observed.frames());
    }
    compare(call + "stores with the result kept", expected.kept(), observed.kept());
    compare(call + "stores with the result released", expected.released(), observed.released());
    expected.atEnd().ifPresent(bound -> compareBound(call, bound, observed.atEnd()));
    expected
        .state()
        .forEach(
            (cell, value) -> compare(call + "State<" + cell + ">", value, stateOf(observed, cell)));
  }

  private static String stateOf(CallObservation observed, String cell) {
    return observed.state().getOrDefault(cell, "(no such cell)");
  }

  private void compareBound(String call, StoreCounts bound, StoreCounts observed) {
    if (!observed.within(bound)) {
      differences.add(call + "stores at the end: at most " + bound + ", got " + observed);
    }
  }

  private void compare(String what, Object expected, Object observed) {
    if (!Objects.equals(expected, observed)) {
      differences.add(what + ": expected " + shown(expected) + ", got " + shown(observed));
    }
  }

  private static String shown(Object value) {
    return value instanceof String text ? HeaderText.quote(text) : value.toString();
  }
}
