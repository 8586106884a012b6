package org.verajvm.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
  @TempDir Path folder;

  @BeforeEach
  void writePrograms() throws IOException {
    Files.writeString(
        folder.resolve("p.vera"),
        """
        public fn main(@Unit -> @Unit)
          requires(true) ensures(true) effects(<IO>)
        { IO.print("hi") }
        public fn double(@Int -> @Int)
          requires(@Int.0 >= 0) ensures(true) effects(pure)
        { @Int.0 * 2 }
        public fn half(@Float64 -> @Float64)
          requires(true) ensures(true) effects(pure)
        { @Float64.0 / 2.0 }
        public fn flip(@Bool, @Byte -> @Bool)
          requires(true) ensures(true) effects(pure)
        { !@Bool.0 }
        public fn maps(@Int -> @Map<Int, String>)
          requires(true) ensures(true) effects(pure)
        { map_insert(map_new(), @Int.0, "x") }
        """);
    Files.writeString(folder.resolve("empty.vera"), "");
    Files.writeString(folder.resolve("broken.vera"), "public fn main(");
    Files.write(folder.resolve("latin.vera"), new byte[] {'-', '-', (byte) 0xE9});
    Files.createDirectory(folder.resolve("folder.vera"));
  }

  private TestConsole.Output run(String... words) {
    return new TestConsole(folder).run(words);
  }

  @ParameterizedTest
  @CsvSource({
    "double,21,42",
    "double,+0_1,2",
    "half,5,2.5",
    "half,1e300,5e+299",
    "half,inf,inf",
    "maps,3,'Map{3: \"x\"}'",
  })
  void resultsPrintAsValues(String function, String argument, String expected) {
    TestConsole.Output output = run("run", "p.vera", "--fn", function, "--", argument);
    assertEquals(new TestConsole.Output(0, expected + "\n", ""), output);
  }

  @Test
  void aBoolPrintsAsANumber() {
    assertEquals("0\n", run("run", "p.vera", "--fn", "flip", "--", "TRUE", "255").out());
  }

  @Test
  void printedTextEndsItsLine() {
    assertEquals(new TestConsole.Output(0, "hi\n", ""), run("run", "p.vera"));
  }

  @Test
  void theJsonFormHasTheValueAndTheText() {
    assertEquals(
        """
        {
          "ok": true,
          "file": "p.vera",
          "function": "double",
          "value": 42,
          "stdout": ""
        }
        """,
        run("run", "--json", "p.vera", "--fn", "double", "--", "21").out());
  }

  @Test
  void aTrapIsReportedWithItsFrames() {
    TestConsole.Output output = run("run", "p.vera", "--fn", "double", "--", "-1");
    assertEquals(Status.PROGRAM, output.status());
    assertTrue(output.err().startsWith("Error: Precondition violation"), output.err());
    assertTrue(output.err().contains("in double  (p.vera:4-6)"), output.err());
    String json = run("run", "--json", "p.vera", "--fn", "double", "--", "-1").out();
    assertTrue(json.contains("\"trap_kind\": \"contract_violation\""), json);
  }

  @Test
  void statisticsForPeopleAreATable() {
    String table = run("run", "p.vera", "--stats", "--gc-at-exit", "--fn", "maps", "--", "1").err();
    assertEquals(
        """
        handles                     map            set        decimal
          made                        2              0              0
          evicted                     1              0              0
          in the stores               1              0              0
        collections                   1  (1 explicit)
          objects marked              1
          objects swept               1
        """,
        table.lines().limit(7).collect(Collectors.joining("\n", "", "\n")));
  }

  @Test
  void theFileMayFollowTheStatistics() {
    TestConsole.Output output = run("run", "--stats", "p.vera");
    assertEquals("hi\n", output.out());
    assertTrue(output.err().startsWith("handles "), output.err());
    assertTrue(run("run", "--stats=json", "p.vera").err().startsWith("{\"stores\":"));
  }

  @Test
  void statisticsInJsonAreOneLineOnStderr() {
    String line =
        run("run", "p.vera", "--stats=json", "--gc-at-exit", "--fn", "maps", "--", "1").err();
    assertTrue(
        line.startsWith(
            "{\"stores\":{\"map\":1,\"set\":0,\"decimal\":0},"
                + "\"handles\":{\"made\":2,\"evicted\":1,\"map\":{\"made\":2,\"evicted\":1},"
                + "\"set\":{\"made\":0,\"evicted\":0},\"decimal\":{\"made\":0,\"evicted\":0}},"
                + "\"gc\":{\"collections\":1,\"triggers\":{\"explicit\":1},"),
        line);
    assertEquals(1, line.lines().count());
  }

  @ParameterizedTest
  @CsvSource({
    "'run nothing.vera',2",
    "'run folder.vera',2",
    "'run latin.vera',1",
    "'run empty.vera',1",
    "'check empty.vera',0",
    "'run broken.vera',1",
    "'run p.vera --fn nothing',2",
    "'run p.vera --fn double',2",
    "'run p.vera --fn double -- 1 2',2",
    "'run p.vera --fn double -- x',2",
    "'run p.vera --fn flip -- true 256',2",
    "'run p.vera --unknown',2",
    "'run p.vera --max-memory lots',2",
    "'run p.vera --timeout soon',2",
    "'run p.vera --stats=xml',2",
    "'run',2",
    "'nonsense p.vera',2",
  })
  void badInputGetsAMessageAndAStatus(String words, int status) {
    TestConsole.Output output = run(words.split(" "));
    assertEquals(status, output.status(), output.toString());
    assertFalse(output.err().contains("\tat "), output.err());
    assertEquals(status == 0, output.err().isEmpty(), output.toString());
  }

  @Test
  void modulesAreFoundBesideTheImporterAndTheMainFile() throws IOException {
    Files.createDirectories(folder.resolve("lib"));
    Files.writeString(
        folder.resolve("main.vera"),
        """
        import lib.one(first);
        public fn main(-> @Int)
          requires(true) ensures(true) effects(pure)
        { first(20) }
        """);
    Files.writeString(
        folder.resolve("lib/one.vera"),
        """
        module lib.one;
        import lib.two(second);
        public fn first(@Int -> @Int)
          requires(true) ensures(true) effects(pure)
        { second(@Int.0) + 1 }
        """);
    Files.writeString(
        folder.resolve("lib/two.vera"),
        """
        module lib.two;
        public fn second(@Int -> @Int)
          requires(true) ensures(true) effects(pure)
        { @Int.0 * 2 }
        """);
    assertEquals("41\n", run("run", "main.vera").out());
  }

  @Test
  void aCompiledModuleRunsWithoutItsSource() throws IOException {
    run("compile", "p.vera", "-o", "kept.wasm");
    assertEquals(
        run("run", "p.vera", "--fn", "maps", "--", "3"),
        run("run", "kept.wasm", "--fn", "maps", "--", "3"));
    assertEquals(
        new TestConsole.Output(
            2,
            "",
            "Error: is a compiled module, and this command works on source text: kept.wasm\n"),
        run("check", "kept.wasm"));
  }

  @Test
  void whatIsNoModuleOfOursIsRefused() throws IOException {
    byte[] empty = {0, 'a', 's', 'm', 1, 0, 0, 0};
    Files.write(folder.resolve("other.wasm"), empty);
    assertEquals(
        new TestConsole.Output(
            1,
            "",
            "Error: cannot run other.wasm: this WebAssembly module was not made by a Vera"
                + " compiler\n"),
        run("run", "other.wasm"));
    Files.write(folder.resolve("cut.wasm"), Arrays.copyOf(empty, 6));
    assertTrue(
        run("run", "cut.wasm").err().startsWith("Error: cannot run cut.wasm: not a valid module"));
  }

  @Test
  void compileWritesTheModule() throws IOException {
    assertEquals("Compiled: p.wasm (5 functions exported)\n", run("compile", "p.vera").out());
    assertEquals(0x00, Files.readAllBytes(folder.resolve("p.wasm"))[0]);
    assertTrue(run("compile", "--wat", "p.vera").out().startsWith("(module"));
  }

  @Test
  void listingsAndTreesPrint() {
    for (String command : new String[] {"builtins", "effects", "errors", "version"}) {
      assertEquals(Status.GOOD, run(command).status(), command);
      assertEquals(Status.GOOD, run(command, "--json").status(), command);
    }
    assertTrue(run("ast", "p.vera").out().startsWith("Program\n"));
    assertTrue(run("ast", "--json", "p.vera").out().contains("\"_type\": \"FnDecl\""));
    assertTrue(run("parse", "p.vera").out().contains("fn_decl 'main'"));
  }

  @Test
  void textOfTheModuleIsPartOfTheJson() {
    String json = run("compile", "--wat", "--json", "p.vera").out();
    assertTrue(json.contains("\"wat\": \"(module"), json);
    assertFalse(Files.exists(folder.resolve("p.wasm")));
  }

  @Test
  void anUnknownTargetIsAnsweredWithThoseThereAre() {
    TestConsole.Output output = run("compile", "--target", "moon", "p.vera");
    assertEquals(Status.USAGE, output.status());
    assertTrue(output.err().contains("'moon' is not 'wasm' or 'browser'"), output.err());
  }

  @Test
  void anotherFunctionThanMainIsAnnounced() throws IOException {
    Files.writeString(
        folder.resolve("q.vera"),
        """
        private fn main(-> @Int)
          requires(true) ensures(true) effects(pure)
        { 1 }
        public fn second(-> @Int)
          requires(true) ensures(true) effects(pure)
        { 2 }
        """);
    assertEquals(
        new TestConsole.Output(
            0, "2\n", "Note: no public 'main'; running public function 'second'.\n"),
        run("run", "q.vera"));
    assertEquals(new TestConsole.Output(0, "2\n", ""), run("run", "q.vera", "--fn", "second"));
    TestConsole.Output hidden = run("run", "q.vera", "--fn", "main");
    assertEquals(Status.USAGE, hidden.status());
    assertTrue(hidden.err().contains("'main' is private"), hidden.err());
  }

  @Test
  void formattingAFormattedFileSaysSoAndLeavesIt() throws IOException {
    Path file = folder.resolve("f.vera");
    Files.writeString(file, run("fmt", "p.vera").out());
    String before = Files.readString(file);
    assertEquals("Formatted: f.vera\n", run("fmt", "--write", "f.vera").out());
    assertEquals(before, Files.readString(file));
  }
}
