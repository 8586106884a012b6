package org.verajvm.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.verajvm.codegen.builtin.BuiltinTable;
import org.verajvm.conformance.HostedInstance;
import org.verajvm.conformance.Outcome;
import org.verajvm.conformance.Pass;
import org.verajvm.conformance.Suite;

/** Every program of the conformance suite does in Chromium what it does on the JVM. */
class ParityTest {
  private static Chromium browser;
  private static ChromiumPage page;
  private static ChromiumHost chromium;

  @BeforeAll
  static void startBrowser() {
    browser = new Chromium();
    page = new ChromiumPage(browser);
    chromium = new ChromiumHost(page);
  }

  @AfterAll
  static void stopBrowser() {
    browser.close();
  }

  @TestFactory
  Stream<DynamicTest> suite() throws IOException {
    Parity parity = new Parity(chromium);
    return Programs.ofSuite(Suite.root()).subjects().stream()
        .map(subject ->
            DynamicTest.dynamicTest(subject.name(), () -> assertSame(parity.compare(subject))));
  }

  private static void assertSame(Parity.Result result) {
    assumeTrue(result.divergence().isEmpty(), () -> result.divergence().orElseThrow());
    assertEquals(List.of(), result.differences());
  }

  @Test
  void theBrowserProvidesEveryHostFunctionOfTheBuiltinTable() {
    Object names = page.evaluate("() => runtime.HOST_FUNCTIONS()", List.of());
    Set<Object> missing = new TreeSet<>();
    BuiltinTable.hostImports().forEach(each -> missing.add(each.name()));
    missing.removeAll((List<?>) names);
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyDivergenceConcernsACase() throws IOException {
    Parity parity = new Parity(chromium);
    Set<String> reasons = new HashSet<>();
    for (Subject subject :
        Programs.ofSuite(Suite.root()).named(List.of("limit/", "/7.7.7-db/")).subjects()) {
      parity.compare(subject).divergence().ifPresent(reasons::add);
    }
    for (Divergences.Divergence entry : Divergences.load().entries()) {
      assertTrue(reasons.contains(entry.reason()), entry.key());
    }
  }

  @Test
  void aBrowserAnswersTheDatabaseWithAnError() {
    Path program = Suite.root().resolve("07-effects/7.7.7-db/rows_written_and_read.vera");
    try (HostedInstance instance =
        chromium.compile(program).start(Pass.PLAIN, OptionalLong.empty())) {
      assertEquals(
          new Outcome.Returned(Optional.of("-1")), instance.call("towns", List.of(), "").outcome());
      assertEquals(
          new Outcome.Returned(Optional.of("1")),
          instance.call("unknown_table", List.of(), "").outcome());
    }
  }

  @Test
  void aLongRunKeepsStoresAndMemoryFlat(@TempDir Path folder) throws IOException {
    Path program = folder.resolve("flat.vera");
    Files.writeString(
        program,
        """
        private fn fill(@Map<Int, Int>, @Int -> @Map<Int, Int>)
          requires(true)
          ensures(true)
          decreases(@Int.0)
          effects(pure)
        {
          if @Int.0 <= 0 then {
            @Map<Int, Int>.0
          } else {
            fill(map_insert(@Map<Int, Int>.0, @Int.0, @Int.0 * 2), @Int.0 - 1)
          }
        }

        public fn work(@Unit -> @Int)
          requires(true)
          ensures(true)
          effects(pure)
        {
          map_size(fill(map_new(), 10))
        }
        """);
    try (PageInstance instance =
        PageInstance.start(page, chromium.compile(program).module().orElseThrow())) {
      List<?> samples = instance.repeat("work", 100_000);
      Set<Object> late = new HashSet<>();
      for (Object sample : samples.subList(50, 100)) {
        late.add(((Map<?, ?>) sample).get("memory"));
        int maps = (Integer) ((Map<?, ?>) sample).get("map");
        assertTrue(maps <= 128, "live maps: " + maps);
      }
      assertEquals(1, late.size(), "memory grew: " + late);
    }
  }
}
