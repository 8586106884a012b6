package org.verajvm.runtime.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.Severity;
import org.verajvm.runtime.json.Json;

/** Collects the fields of one reply of the batch protocol. */
final class BatchReply {
  private final Json id;
  private final List<Json> diagnostics = new ArrayList<>();
  private final Json.Builder extra = Json.object();
  private boolean ok = true;
  private int exit = Status.GOOD;
  private Optional<String> value = Optional.empty();
  private String stdout = "";
  private String stderr = "";
  private Optional<String> message = Optional.empty();

  BatchReply(Json id) {
    this.id = id;
  }

  /** The request failed for a reason that is no diagnostic. */
  BatchReply problem(String text, int status) {
    ok = false;
    exit = status;
    firstMessage(text);
    return this;
  }

  /** Adds diagnostics; an error among them makes the reply fail. */
  void diagnostics(List<Diagnostic> found) {
    for (Diagnostic each : found) {
      diagnostics.add(
          Json.object()
              .with("severity", DiagnosticJson.severity(each.severity()))
              .with("code", each.code().name())
              .with("line", each.span().line())
              .with("message", each.description())
              .build());
      if (each.severity() == Severity.ERROR) {
        problem(each.description(), Status.PROGRAM);
      }
    }
  }

  private void firstMessage(String text) {
    if (message.isEmpty()) {
      message = Optional.of(text);
    }
  }

  void exit(int status) {
    exit = status;
  }

  void value(Optional<String> text) {
    value = text;
  }

  void output(String out, String err) {
    stdout = out;
    stderr = err;
  }

  /** Adds a field that only some replies have. */
  void with(String name, Json content) {
    extra.with(name, content);
  }

  Json build() {
    Json.Builder json =
        Json.object()
            .with("id", id)
            .with("ok", ok)
            .with("exit", exit)
            .with("value", Json.ofText(value))
            .with("stdout", stdout)
            .with("stderr", stderr)
            .with("diagnostics", Json.of(diagnostics));
    if (extra.build() instanceof Json.Members members) {
      members.values().forEach(json::with);
    }
    return json.with("message", Json.ofText(message)).build();
  }
}
