package org.verajvm.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verajvm.codegen.Compiler;
import org.verajvm.codegen.check.ModuleResolver;
import org.verajvm.parser.source.SourceFile;

/** The functions of {@code vera-runtime.mjs}, as a page of one's own uses them (spec 12.9.2). */
class EmbeddingTest {
  private static Chromium browser;
  private static ChromiumPage page;

  @BeforeAll
  static void startBrowser() throws IOException {
    browser = new Chromium();
    page = new ChromiumPage(browser);
    byte[] module =
        Compiler.compile(new SourceFile("embedded.vera", source()), ModuleResolver.NONE)
            .module()
            .orElseThrow()
            .bytes()
            .toArray();
    page.evaluate(
        "async (base64) => { globalThis.load = () =>"
            + " runtime.default(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)),"
            + " { onCollection: (each) => (globalThis.last = each) }); }",
        Base64.getEncoder().encodeToString(module));
  }

  private static String source() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(EmbeddingTest.class.getResourceAsStream("embedded.vera"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void stopBrowser() {
    browser.close();
  }

  /** What an expression over the runtime's functions comes to, as JSON; bigints end in n. */
  private static String answer(String body) {
    return (String)
        page.evaluate(
            "async () => { await load(); const { call, collect, entriesOf, getState, getStderr,"
                + " getStdout, resetState, storeSizes } = runtime;"
                + " const value = (() => { "
                + body
                + " })(); return JSON.stringify(value, (_, each) =>"
                + " typeof each === 'bigint' ? `${each}n` : each); }",
            List.of());
  }

  @Test
  void stringsAndArraysCrossBothWays() {
    assertEquals("\"héllo 🌍!\"", answer("return call('shout', 'héllo 🌍');"));
    assertEquals(
        "[\"2n\",\"-8n\",\"18014398509481986n\"]",
        answer("return call('doubled', [1n, -4, 9007199254740993n]);"));
    assertEquals("[\"to\",\"be\",\"\"]", answer("return call('words', 'to be ');"));
    assertEquals("[]", answer("return call('doubled', []);"));
  }

  @Test
  void aMapIsHeldUntilItIsClosed() {
    assertEquals(
        "[[\"be\",\"2n\"],[\"to\",\"1n\"],\"2n\",1,0]",
        answer(
            "const map = call('tally', ['be', 'to', 'be']); collect();"
                + " const held = storeSizes().map;"
                + " const entries = entriesOf(map).map(({ key, value }) => [key, value]);"
                + " const size = call('size', map); map.close(); collect();"
                + " return [...entries, size, held, storeSizes().map];"));
  }

  @Test
  void outputIsKeptByStream() {
    assertEquals(
        "[\"said a\\nsaid b\\n\",\"complained\\ncomplained\\n\"]",
        answer("call('say', 'a'); call('say', 'b'); return [getStdout(), getStderr()];"));
  }

  @Test
  void stateStaysUntilItIsReset() {
    assertEquals(
        "[\"2n\",{\"State<Int>\":\"2\"},{\"State<Int>\":\"0\"},\"1n\"]",
        answer(
            "call('bump'); const second = call('bump'); const state = getState(); resetState();"
                + " return [second, state, getState(), call('bump')];"));
  }

  @Test
  void eachCollectionIsReported() {
    assertEquals(
        "[\"explicit\",true,true,{\"map\":0,\"set\":0,\"decimal\":0}]",
        answer(
            "call('tally', ['a', 'b', 'c']).close(); const before = storeSizes().map; collect();"
                + " return [last.trigger, before > 0, last.evicted.map === before, last.after];"));
  }

  @Test
  void aWrongCallSaysWhatIsWrong() {
    String attempt = "try { %s } catch (e) { return [e.name, e.message]; }";
    assertEquals(
        "[\"VeraUsageError\",\"2n cannot be passed as Array<Int>\"]",
        answer(attempt.formatted("call('doubled', 2n);")).replace("2 (bigint)", "2n"));
    assertEquals(
        "[\"VeraUsageError\",\"there is no function nothing; the module exports"
            + " shout, doubled, words, tally, size, say, bump\"]",
        answer(attempt.formatted("call('nothing');")));
  }
}
