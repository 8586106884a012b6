package org.verajvm.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verajvm.runtime.json.Json;
import org.verajvm.runtime.json.JsonText;

class BatchTest {
  @TempDir Path folder;

  private static final String PROGRAM =
      """
      public fn main(@Unit -> @Int)
        requires(true) ensures(true) effects(<IO>)
      {
        IO.print(IO.read_line(()));
        IO.stderr("e");
        match IO.get_env("NAME") { Some(@String) -> IO.print(@String.0), None -> IO.print("?") };
        map_size(map_insert(map_new(), 1, 2))
      }
      public fn out(@Int -> @Int)
        requires(true) ensures(true) effects(<IO>)
      { IO.print("x"); IO.exit(@Int.0) }
      public fn bad(@Int -> @Int)
        requires(true) ensures(true) effects(<IO>)
      { IO.print("x"); 1 / @Int.0 }
      public fn set(@Int -> @Set<Int>)
        requires(true) ensures(true) effects(pure)
      { set_add(set_new(), @Int.0) }
      private fn spin(@Int -> @Int)
        requires(true) ensures(true) effects(pure)
      { if @Int.0 < 0 then { 0 } else { spin(if @Int.0 > 5 then { 0 } else { @Int.0 + 1 }) } }
      public fn forever(@Int -> @Int)
        requires(true) ensures(true) effects(pure)
      { spin(@Int.0) }
      """;

  private Json.Members ask(String more) throws JsonText.Malformed {
    String request =
        "{\"files\":{\"m.vera\":" + JsonText.compact(Json.of(PROGRAM)) + "},\"entry\":\"m.vera\",";
    return answers(request + more + "}").getFirst();
  }

  private List<Json.Members> answers(String input) throws JsonText.Malformed {
    TestConsole.Output output = new TestConsole(folder).withInput(input).run("batch");
    assertEquals(Status.GOOD, output.status());
    List<Json.Members> answers = new java.util.ArrayList<>();
    for (String line : output.out().lines().toList()) {
      answers.add((Json.Members) JsonText.read(line));
    }
    return answers;
  }

  private static String field(Json.Members reply, String name) {
    return reply.get(name).map(JsonText::compact).orElse("absent");
  }

  @Test
  void aRunAnswersWithValueOutputAndStores() throws JsonText.Malformed {
    Json.Members reply =
        ask("\"op\":\"run\",\"stdin\":\"line\\n\",\"env\":{\"NAME\":\"n\"},\"id\":[1]");
    assertEquals("[1]", field(reply, "id"));
    assertEquals("true", field(reply, "ok"));
    assertEquals("0", field(reply, "exit"));
    assertEquals("\"1\"", field(reply, "value"));
    assertEquals("\"linen\"", field(reply, "stdout"));
    assertEquals("\"e\"", field(reply, "stderr"));
    assertEquals(
        "{\"map\":2,\"set\":0,\"decimal\":0,"
            + "\"after_collect\":{\"map\":0,\"set\":0,\"decimal\":0}}",
        field(reply, "store_sizes"));
    assertEquals("absent", field(reply, "message"));
  }

  @Test
  void theResultSurvivesTheCollection() throws JsonText.Malformed {
    Json.Members reply = ask("\"op\":\"run\",\"fn\":\"set\",\"args\":[\"4\"]");
    assertEquals("\"Set{4}\"", field(reply, "value"));
    assertTrue(
        field(reply, "store_sizes").endsWith("{\"map\":0,\"set\":1,\"decimal\":0}}"),
        field(reply, "store_sizes"));
  }

  @Test
  void anExitIsGoodAndATrapIsNot() throws JsonText.Malformed {
    Json.Members exit = ask("\"op\":\"run\",\"fn\":\"out\",\"args\":[\"300\"]");
    assertEquals("true", field(exit, "ok"));
    assertEquals("44", field(exit, "exit"));
    assertEquals("300", field(exit, "exit_code"));
    Json.Members trap = ask("\"op\":\"run\",\"fn\":\"bad\",\"args\":[\"0\"]");
    assertEquals("false", field(trap, "ok"));
    assertEquals("1", field(trap, "exit"));
    assertEquals("\"divide_by_zero\"", field(trap, "trap_kind"));
    assertEquals("\"x\"", field(trap, "stdout"));
  }

  @Test
  void whatDoesNotEndIsStopped() throws JsonText.Malformed {
    Json.Members reply =
        ask("\"op\":\"run\",\"fn\":\"forever\",\"args\":[\"1\"],\"timeout_s\":0.3");
    assertEquals("\"timeout\"", field(reply, "trap_kind"));
  }

  @Test
  void otherOperationsAnswer() throws JsonText.Malformed {
    assertEquals("true", field(ask("\"op\":\"check\""), "ok"));
    assertEquals("true", field(ask("\"op\":\"parse\""), "ok"));
    assertEquals(
        "[\"main\",\"out\",\"bad\",\"set\",\"forever\"]",
        field(ask("\"op\":\"compile\""), "exports"));
    assertTrue(field(ask("\"op\":\"fmt\""), "stdout").contains("public fn main"));
  }

  @Test
  void badRequestsGetAReplyAndTheProcessGoesOn() throws JsonText.Malformed {
    List<Json.Members> answers =
        answers(
            """
            nonsense
            [1]
            {"id":7,"op":"dance","entry":"x","files":{}}
            {"id":8,"op":"run","entry":"x.vera","files":{}}
            {"id":9,"op":"run","entry":"../x.vera","files":{"../x.vera":""}}
            {"id":10,"op":"check","entry":"e.vera","files":{"e.vera":"public"}}
            {"id":11,"op":"check","entry":"a/e.vera","files":{"a/e.vera":""}}
            """);
    assertEquals(7, answers.size());
    for (Json.Members answer : answers.subList(0, 6)) {
      assertEquals("false", field(answer, "ok"));
      assertTrue(answer.get("message").isPresent(), answer.toString());
    }
    assertTrue(field(answers.get(5), "diagnostics").contains("\"severity\":\"error\""));
    assertEquals("true", field(answers.get(6), "ok"));
    assertEquals("11", field(answers.get(6), "id"));
  }
}
