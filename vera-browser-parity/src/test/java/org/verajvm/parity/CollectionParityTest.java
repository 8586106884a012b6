package org.verajvm.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verajvm.codegen.gc.Statistic;
import org.verajvm.codegen.gc.Trigger;
import org.verajvm.conformance.Pass;

/** Both hosts collect at the same points, for the same reasons, and leave the same entries. */
class CollectionParityTest {
  private static Chromium browser;
  private static ChromiumPage page;

  @BeforeAll
  static void startBrowser() {
    browser = new Chromium();
    page = new ChromiumPage(browser);
  }

  @AfterAll
  static void stopBrowser() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({
    "inserts, 10000, PLAIN, 20",
    "nested, 5000, PLAIN, 20",
    "decimals, 5000, PLAIN, 20",
    "inserts, 150, STRESS, 100",
    "nested, 100, STRESS, 100",
    "decimals, 100, STRESS, 100",
  })
  void everyCollectionIsTheSame(String function, String argument, Pass pass, int atLeast)
      throws URISyntaxException {
    Path program =
        Path.of(
            Objects.requireNonNull(CollectionParityTest.class.getResource("collections.vera"))
                .toURI());
    Subject subject =
        new Subject(
            function,
            program,
            List.of(new Subject.Call(function, List.of(argument), "", OptionalLong.empty())),
            2);
    Parity.Result result = new Parity(new ChromiumHost(page), pass).compare(subject);
    assertEquals(List.of(), result.differences());
    assertTrue(result.collections() >= atLeast, "only " + result.collections() + " collections");
  }

  @Test
  void theBrowserAsksForStatisticsByTheirNumbers() {
    Map<String, Integer> expected = new TreeMap<>();
    Stream.of(Statistic.values()).forEach(each -> expected.put(camelCase(each), each.code()));
    assertEquals(
        expected, new TreeMap<>((Map<?, ?>) page.evaluate("() => runtime.STATISTIC", List.of())));
  }

  @Test
  void theBrowserNamesTheReasonsOfCollectionsAsTheJvmDoes() {
    List<String> expected = Stream.of(Trigger.values()).map(Trigger::label).toList();
    assertEquals(expected, page.evaluate("() => runtime.TRIGGERS", List.of()));
  }

  private static String camelCase(Statistic statistic) {
    String[] words = statistic.name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return name.toString();
  }
}
