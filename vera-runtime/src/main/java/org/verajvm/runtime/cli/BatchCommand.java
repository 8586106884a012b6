package org.verajvm.runtime.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.verajvm.runtime.json.Json;
import org.verajvm.runtime.json.JsonText;
import picocli.CommandLine.Command;

/** {@code vera batch}: answers requests, one JSON object a line, until its input ends. */
@Command(name = "batch")
final class BatchCommand implements Callable<Integer> {
  private final Console console;

  BatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    try {
      for (String line = requests.readLine(); line != null; line = requests.readLine()) {
        if (!line.isBlank()) {
          console.line(JsonText.compact(answer(line)));
          console.out().flush();
        }
      }
      return Status.GOOD;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Json answer(String line) {
    Json id = Json.Nothing.NULL;
    try {
      Json read = JsonText.read(line);
      if (read instanceof Json.Members members) {
        id = members.get("id").orElse(Json.Nothing.NULL);
        return answer(members, id);
      }
      return new BatchReply(id).problem("a request is a JSON object", Status.USAGE).build();
    } catch (JsonText.Malformed e) {
      return new BatchReply(id).problem("not a JSON text: " + e.getMessage(), Status.USAGE).build();
    } catch (RuntimeException | Error e) {
      return new BatchReply(id)
          .problem(InternalErrors.describe(e, Optional.empty()), Status.PROGRAM)
          .build();
    }
  }

  private static Json answer(Json.Members members, Json id) {
    BatchReply reply = new BatchReply(id);
    switch (BatchRequest.of(members)) {
      case Attempt.Failed<BatchRequest>(Problem problem) ->
          reply.problem(problem.message(), problem.status());
      case Attempt.Done<BatchRequest>(BatchRequest request) -> {
        try (ScratchFolder folder = new ScratchFolder()) {
          folder.write(request.files());
          new BatchWork(request, folder, reply).perform();
        }
      }
    }
    return reply.build();
  }
}
