package org.verajvm.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Collects the lines that belong to one call. */
final class CallBuilder {
  private final int line;
  private final CallLine call;
  private Outcome outcome;
  private String stdin = "";
  private String stdout = "";
  private String stderr = "";
  private final List<FrameMark> frames = new ArrayList<>();
  private StoreCounts kept = StoreCounts.EMPTY;
  private StoreCounts released = StoreCounts.EMPTY;
  private Optional<StoreCounts> atEnd = Optional.empty();
  private OptionalLong maxMemory = OptionalLong.empty();
  private final Map<String, String> state = new LinkedHashMap<>();

  CallBuilder(int line, CallLine call) {
    this.line = line;
    this.call = call;
    this.outcome = call.outcome();
  }

  void add(String key, String value) {
    switch (key) {
      case "stdin" -> stdin = HeaderText.unquote(value);
      case "stdout" -> stdout = HeaderText.unquote(value);
      case "stderr" -> stderr = HeaderText.unquote(value);
      case "exit" -> outcome = new Outcome.Exited(Integer.parseInt(value));
      case "at" -> frames.add(FrameMark.parse(value));
      case "stores" -> kept = StoreCounts.parse(value);
      case "released" -> released = StoreCounts.parse(value);
      case "at-end" -> atEnd = Optional.of(StoreCounts.parse(value));
      case "state" -> addState(value);
      case "max-memory" -> maxMemory = OptionalLong.of(Long.parseLong(value));
      default -> throw new CaseFormatException("unknown key: " + key);
    }
  }

  private void addState(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new CaseFormatException("expected Type = value, found '" + text + "'");
    }
    state.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }

  ExpectedCall build() {
    return new ExpectedCall(
        line,
        call.function(),
        call.arguments(),
        stdin,
        outcome,
        stdout,
        stderr,
        frames,
        kept,
        released,
        atEnd,
        state,
        maxMemory);
  }
}
