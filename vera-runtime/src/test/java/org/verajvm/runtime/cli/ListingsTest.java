package org.verajvm.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verajvm.runtime.json.JsonText;

class ListingsTest {
  @TempDir Path folder;

  private TestConsole.Output run(String... words) {
    return new TestConsole(folder).run(words);
  }

  @Test
  void everyEntryKnowsItsReleaseButTheCodeThatIsOursAlone() {
    Listings listings = new Listings();
    List<String> without =
        Stream.of(listings.builtins(), listings.effects(), listings.errors())
            .flatMap(listing -> listing.entries().stream())
            .map(entry -> JsonText.indented(entry.item()))
            .filter(item -> !item.contains("\"since\": \"0."))
            .toList();
    assertEquals(1, without.size(), without.toString());
    assertTrue(without.getFirst().contains("\"E129\""), without.toString());
    assertTrue(without.getFirst().contains("\"since\": null"), without.toString());
  }

  @Test
  void aCodeIsLookedUp() {
    assertEquals(
        """
        {
          "schema": "vera-errors/1",
          "items": [
            {
              "code": "E130",
              "phase": "typecheck",
              "title": "Unresolved slot reference",
              "since": "0.0.43"
            }
          ]
        }
        """,
        run("errors", "E130", "--json").out());
    assertEquals("E130  typecheck  Unresolved slot reference\n", run("errors", "E130").out());
  }

  @Test
  void severalNamesAreLookedUpInTheOrderOfTheList() {
    assertEquals(
        "abs   core  function\nacos  core  function\n", run("builtins", "acos", "abs").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"errors E998", "builtins nothing", "effects Io"})
  void anUnknownNameIsAnError(String words) {
    TestConsole.Output output = run(words.split(" "));
    assertEquals(Status.USAGE, output.status());
    assertTrue(output.out().isEmpty(), output.out());
    assertFalse(output.err().isEmpty());
  }
}
