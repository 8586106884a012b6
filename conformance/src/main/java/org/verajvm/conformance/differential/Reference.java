package org.verajvm.conformance.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another implementation, by its command line with JSON replies (spec 11 names the options). */
public final class Reference implements Implementation {
  private static final int LIMIT_SECONDS = 120;
  private static final String DROPPED = "E620";

  private final Path command;

  /** The implementation that this command starts. */
  public Reference(Path command) {
    this.command = command;
  }

  @Override
  public Reply run(Path file) {
    JsonNode reply = ask("run", file);
    String output = reply.path("stdout").asText("");
    if (reply.path("ok").asBoolean()) {
      return new Reply.Printed(output);
    }
    JsonNode first = reply.path("diagnostics").path(0);
    if (first.has("trap_kind")) {
      return new Reply.Trapped(
          first.path("trap_kind").asText(), first.path("description").asText(), output);
    }
    List<Reply.Complaint> warnings = complaints(reply.path("warnings"));
    return new Reply.Refused(
        warnings.isEmpty() ? complaints(reply.path("diagnostics")) : causesFirst(warnings));
  }

  /** That a caller is dropped too says less than what its callee was dropped for. */
  private static List<Reply.Complaint> causesFirst(List<Reply.Complaint> warnings) {
    List<Reply.Complaint> all = new ArrayList<>(warnings);
    all.sort((a, b) -> Boolean.compare(a.code().equals(DROPPED), b.code().equals(DROPPED)));
    return List.copyOf(all);
  }

  @Override
  public Reply.Refused check(Path file) {
    JsonNode reply = ask("check", file);
    return new Reply.Refused(complaints(reply.path("diagnostics")));
  }

  private static List<Reply.Complaint> complaints(JsonNode diagnostics) {
    List<Reply.Complaint> complaints = new ArrayList<>();
    for (JsonNode each : diagnostics) {
      complaints.add(
          new Reply.Complaint(
              each.path("error_code").asText(""),
              each.path("location").path("line").asInt(),
              each.path("description").asText("")));
    }
    return List.copyOf(complaints);
  }

  private JsonNode ask(String subcommand, Path file) {
    Path reply = file.resolveSibling("reply.json");
    try {
      Process process =
          new ProcessBuilder(command.toString(), subcommand, "--json", file.toString())
              .redirectOutput(reply.toFile())
              .redirectError(Redirect.DISCARD)
              .start();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("no reply in " + LIMIT_SECONDS + " s: " + file);
      }
      return new ObjectMapper().readTree(Files.readString(reply));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }
}
